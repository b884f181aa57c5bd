"""Addresses of invitations."""

from django.urls import path

from voyageur.web.organisation.pages.join.views import join

urlpatterns = [path("join/<slug:secret>/", join, name="join")]
