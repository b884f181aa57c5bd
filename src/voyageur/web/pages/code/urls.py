"""Addresses of what somebody's own code shows."""

from django.urls import path

from voyageur.web.pages.code.scanned import code_scan, scan_file, take
from voyageur.web.pages.code.views import code

urlpatterns = [
    path("code/", code, name="code"),
    path("code/<uuid:ident>/", code_scan, name="code-scan"),
    path("code/<uuid:ident>/take/", take, name="code-take"),
    path("code/<uuid:ident>/scan.json", scan_file, name="code-file"),
]
