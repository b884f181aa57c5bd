"""Addresses of what is known, and of what isn't."""

from django.urls import path

from voyageur.web.pages.data.certifications import certifications
from voyageur.web.pages.data.notices import notices
from voyageur.web.pages.data.overview import data
from voyageur.web.pages.data.skill import skill
from voyageur.web.pages.data.skills import skills

urlpatterns = [
    path("data/", data, name="data"),
    path("notices/", notices, name="notices"),
    path("certifications/", certifications, name="certifications"),
    path("skills/", skills, name="skills"),
    path("skills/<slug:ident>/", skill, name="skill"),
]
