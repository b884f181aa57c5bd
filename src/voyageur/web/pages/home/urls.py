"""Addresses of the start."""

from django.urls import path

from voyageur.web.pages.home.views import home

urlpatterns = [path("", home, name="home")]
