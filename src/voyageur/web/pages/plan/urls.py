"""Addresses of the plan."""

from django.urls import path

from voyageur.web.pages.plan.calendar import calendar_file, calendar_link, calendar_revoke
from voyageur.web.pages.plan.files import plan_file
from voyageur.web.pages.plan.follow import follow
from voyageur.web.pages.plan.views import plan, plan_task

urlpatterns = [
    path("plan/", plan, name="plan"),
    path("plan/task/<uuid:ident>/", plan_task, name="plan-task"),
    path("plan/file/<slug:kind>/", plan_file, name="plan-file"),
    path("plan/follow/", follow, name="follow"),
    path("plan/calendar/", calendar_link, name="calendar-link"),
    path("plan/calendar/<slug:digest>/revoke/", calendar_revoke, name="calendar-revoke"),
    path("calendar/<slug:secret>.ics", calendar_file, name="calendar-file"),
]
