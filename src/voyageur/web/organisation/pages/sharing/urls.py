"""Addresses of shared links: their list, and what they lead to."""

from django.urls import path

from voyageur.web.organisation.pages.sharing.seen import shared_calendar, shared_page
from voyageur.web.organisation.pages.sharing.views import revoke_share, sharing

urlpatterns = [
    path("sharing/", sharing, name="sharing"),
    path("sharing/<uuid:ident>/revoke/", revoke_share, name="share-revoke"),
    path("shared/<str:token>/", shared_page, name="shared"),
    path("calendar/shared/<str:token>.ics", shared_calendar, name="shared-calendar"),
]
