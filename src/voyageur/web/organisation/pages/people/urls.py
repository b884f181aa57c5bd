"""Addresses of administration."""

from django.urls import path

from voyageur.web.organisation.pages.people.views import (
    cohort_add,
    cohort_delete,
    cohort_rename,
    deactivate,
    invite_one,
    people,
    remove_coach,
)

urlpatterns = [
    path("people/", people, name="people"),
    path("people/cohort/", cohort_add, name="cohort-add"),
    path("people/cohort/<uuid:ident>/rename/", cohort_rename, name="cohort-rename"),
    path("people/cohort/<uuid:ident>/delete/", cohort_delete, name="cohort-delete"),
    path("people/invite/", invite_one, name="invite-one"),
    path("people/cohort/<uuid:ident>/coach/<int:user>/", remove_coach, name="coach-remove"),
    path("people/account/<int:user>/", deactivate, name="account-state"),
]
