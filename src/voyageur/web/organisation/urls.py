"""Every address of an organisation's server; it reads no folder of its own for anybody."""

from allauth.usersessions.views import list_usersessions
from django.urls import include, path

from voyageur.web.organisation.signed_in import signed_in_lately

handler400 = "voyageur.web.faults.bad"
handler404 = "voyageur.web.faults.missing"
handler500 = "voyageur.web.faults.failed"

urlpatterns = [
    path("account/sessions/", signed_in_lately(list_usersessions), name="usersessions_list"),
    path("account/", include("allauth.urls")),
    path("", include("voyageur.web.organisation.pages.you.urls")),
    path("", include("voyageur.web.organisation.pages.join.urls")),
    path("", include("voyageur.web.organisation.pages.privacy.urls")),
    path("", include("voyageur.web.organisation.pages.kept.urls")),
    path("", include("voyageur.web.organisation.pages.sharing.urls")),
    path("", include("voyageur.web.organisation.pages.keys.urls")),
    path("", include("voyageur.web.organisation.pages.cohorts.urls")),
    path("", include("voyageur.web.organisation.pages.people.urls")),
    path("", include("voyageur.web.organisation.pages.code.urls")),
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
    path("", include("voyageur.web.pages.resume.urls")),
    path("", include("voyageur.web.pages.jobs.urls")),
]
