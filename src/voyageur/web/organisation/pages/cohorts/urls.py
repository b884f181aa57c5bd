"""Addresses of cohorts, for their coaches."""

from django.urls import path

from voyageur.web.organisation.pages.cohorts.importing import (
    import_make,
    import_scenarios,
    import_task,
)
from voyageur.web.organisation.pages.cohorts.views import cohort, cohort_csv, invite_members

urlpatterns = [
    path("cohort/<uuid:ident>/", cohort, name="cohort"),
    path("cohort/<uuid:ident>/cohort.csv", cohort_csv, name="cohort-csv"),
    path("cohort/<uuid:ident>/invite/", invite_members, name="cohort-invite"),
    path("cohort/<uuid:ident>/import/", import_scenarios, name="cohort-import"),
    path("cohort/<uuid:ident>/import/<uuid:task>/", import_task, name="cohort-import-task"),
    path("cohort/<uuid:ident>/import/<uuid:task>/make/", import_make, name="cohort-import-make"),
]
