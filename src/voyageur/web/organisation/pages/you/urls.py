"""Addresses of the account's own page."""

from django.urls import path

from voyageur.web.organisation.pages.you.views import rename, withdraw_consent, you

urlpatterns = [
    path("you/", you, name="you"),
    path("you/consent/<uuid:cohort>/name/", rename, name="consent-name"),
    path("you/consent/<uuid:cohort>/withdraw/", withdraw_consent, name="consent-withdraw"),
]
