"""Addresses of the roles."""

from django.urls import path

from voyageur.web.pages.roles.views import role, roles

urlpatterns = [
    path("roles/", roles, name="roles"),
    path("roles/<slug:ident>/", role, name="role"),
]
