"""Addresses of the wallet."""

from django.urls import path

from voyageur.web.pages.wallet.badges import check, issue, trust
from voyageur.web.pages.wallet.views import add, remove, undo, wallet

urlpatterns = [
    path("wallet/", wallet, name="wallet"),
    path("wallet/add/", add, name="wallet-add"),
    path("wallet/remove/", remove, name="wallet-remove"),
    path("wallet/undo/", undo, name="wallet-undo"),
    path("wallet/badge/", check, name="badge-check"),
    path("wallet/trust/", trust, name="badge-trust"),
    path("wallet/issue/", issue, name="badge-issue"),
]
