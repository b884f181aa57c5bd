"""Addresses of the market."""

from django.urls import path

from voyageur.web.pages.market.views import market, market_csv

urlpatterns = [
    path("market/", market, name="market"),
    path("market/<slug:table>.csv", market_csv, name="market-csv"),
]
