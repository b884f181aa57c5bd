"""Every address; the language before it is taken off by ``language``."""

from django.urls import include, path

handler400 = "voyageur.web.faults.bad"
handler404 = "voyageur.web.faults.missing"
handler500 = "voyageur.web.faults.failed"

urlpatterns = [
    path("", include("voyageur.web.pages.home.urls")),
    path("", include("voyageur.web.pages.roles.urls")),
]
