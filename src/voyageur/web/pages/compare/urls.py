"""The address of the comparison."""

from django.urls import path

from voyageur.web.pages.compare.views import compare

urlpatterns = [path("compare/", compare, name="compare")]
