"""The address of the privacy notice."""

from django.urls import path

from voyageur.web.organisation.pages.privacy.views import privacy

urlpatterns = [path("privacy/", privacy, name="privacy")]
