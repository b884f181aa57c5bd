"""Addresses of the studio."""

from django.urls import path

from voyageur.web.pages.studio.views import studio, studio_file, studio_task

urlpatterns = [
    path("studio/", studio, name="studio"),
    path("studio/<uuid:ident>/", studio_task, name="studio-task"),
    path("studio/<uuid:ident>/<str:file>", studio_file, name="studio-file"),
]
