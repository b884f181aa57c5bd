"""Addresses of the API, which have no language."""

from django.urls import path

from voyageur.web.api.docs import docs, openapi, start
from voyageur.web.api.service import api

urlpatterns = [
    path("api/", start, name="api-start"),
    path("api/docs", docs, name="api-docs"),
    path("api/openapi.json", openapi, name="openapi"),
    path("api/", api.urls),
]
