"""Addresses of postings and of those who advertise them."""

from django.urls import path

from voyageur.web.pages.jobs.employers import employers
from voyageur.web.pages.jobs.track import track
from voyageur.web.pages.jobs.views import jobs

urlpatterns = [
    path("jobs/", jobs, name="jobs"),
    path("jobs/track/", track, name="job-track"),
    path("employers/", employers, name="employers"),
]
