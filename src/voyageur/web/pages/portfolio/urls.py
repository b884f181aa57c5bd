"""Addresses of the portfolio."""

from django.urls import path

from voyageur.web.pages.portfolio.views import portfolio, portfolio_file

urlpatterns = [
    path("portfolio/", portfolio, name="portfolio"),
    path("portfolio/site.zip", portfolio_file, name="portfolio-file"),
]
