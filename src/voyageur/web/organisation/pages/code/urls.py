"""The address of what code shows."""

from django.urls import path

from voyageur.web.organisation.pages.code.views import code

urlpatterns = [path("code/", code, name="code")]
