"""Addresses of what is kept of somebody."""

from django.urls import path

from voyageur.web.organisation.pages.kept.views import delete, everything_file, kept

urlpatterns = [
    path("kept/", kept, name="kept"),
    path("kept/everything.zip", everything_file, name="kept-file"),
    path("kept/delete/", delete, name="kept-delete"),
]
