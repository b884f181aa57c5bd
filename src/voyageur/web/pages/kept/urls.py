"""Addresses of what is kept of a person: to look at, take along, bring back and delete."""

from django.urls import path

from voyageur.web.pages.kept.delete import delete
from voyageur.web.pages.kept.files import bring, everything
from voyageur.web.pages.kept.restore import restore
from voyageur.web.pages.kept.views import kept

urlpatterns = [
    path("kept/", kept, name="kept"),
    path("kept/everything.jsonl", everything, name="kept-file"),
    path("kept/bring/", bring, name="kept-bring"),
    path("kept/restore/", restore, name="kept-restore"),
    path("kept/delete/", delete, name="kept-delete"),
]
