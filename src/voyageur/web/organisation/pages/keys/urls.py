"""Addresses of keys for programs."""

from django.urls import path

from voyageur.web.organisation.pages.keys.views import keys, revoke_key

urlpatterns = [
    path("keys/", keys, name="keys"),
    path("keys/<slug:digest>/revoke/", revoke_key, name="key-revoke"),
]
