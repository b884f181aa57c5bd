"""Addresses of progress."""

from django.urls import path

from voyageur.web.pages.progress.replanning import keep, replan, replan_task
from voyageur.web.pages.progress.views import done, log, progress, skip, undo

urlpatterns = [
    path("progress/", progress, name="progress"),
    path("progress/log/", log, name="log"),
    path("progress/done/", done, name="done"),
    path("progress/skip/", skip, name="skip"),
    path("progress/undo/", undo, name="undo"),
    path("progress/replan/", replan, name="replan"),
    path("progress/replan/<uuid:ident>/", replan_task, name="replan-task"),
    path("progress/replan/<uuid:ident>/keep/", keep, name="replan-keep"),
]
