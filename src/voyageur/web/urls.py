"""Every address; the language before it is taken off by ``language``."""

from django.urls import include, path

handler400 = "voyageur.web.faults.bad"
handler404 = "voyageur.web.faults.missing"
handler500 = "voyageur.web.faults.failed"

urlpatterns = [
    path("", include("voyageur.web.pages.progress.urls")),
    path("", include("voyageur.web.pages.wallet.urls")),
    path("", include("voyageur.web.pages.applications.urls")),
    path("", include("voyageur.web.api.urls")),
    path("", include("voyageur.web.pages.home.urls")),
    path("", include("voyageur.web.pages.roles.urls")),
    path("", include("voyageur.web.pages.compare.urls")),
    path("", include("voyageur.web.pages.data.urls")),
    path("", include("voyageur.web.pages.fit.urls")),
    path("", include("voyageur.web.pages.plan.urls")),
    path("", include("voyageur.web.pages.market.urls")),
    path("", include("voyageur.web.pages.studio.urls")),
    path("", include("voyageur.web.pages.portfolio.urls")),
    path("", include("voyageur.web.pages.pay.urls")),
    path("", include("voyageur.web.pages.kept.urls")),
    path("", include("voyageur.web.pages.code.urls")),
    path("", include("voyageur.web.pages.resume.urls")),
    path("", include("voyageur.web.pages.jobs.urls")),
]
