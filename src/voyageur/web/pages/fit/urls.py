"""Addresses of what was understood of a person, and how near the roles are."""

from django.urls import path

from voyageur.web.pages.fit.correct import correct_profile, undo_correction
from voyageur.web.pages.fit.kept import forget, profile_file
from voyageur.web.pages.fit.suggest import suggest
from voyageur.web.pages.fit.upload import upload
from voyageur.web.pages.fit.views import fit

urlpatterns = [
    path("fit/", fit, name="fit"),
    path("fit/upload/", upload, name="upload"),
    path("fit/suggest/", suggest, name="suggest"),
    path("fit/correct/", correct_profile, name="correct"),
    path("fit/undo/", undo_correction, name="undo-correction"),
    path("fit/forget/", forget, name="forget-draft"),
    path("fit/profile.json", profile_file, name="profile-file"),
]
