"""Addresses of applications."""

from django.urls import path

from voyageur.web.pages.applications.one import contact, due, later, move, note, one, settle
from voyageur.web.pages.applications.views import add, applications, undo

urlpatterns = [
    path("applications/", applications, name="applications"),
    path("applications/add/", add, name="application-add"),
    path("applications/undo/", undo, name="application-undo"),
    path("applications/<int:number>/", one, name="application"),
    path("applications/<int:number>/move/", move, name="application-move"),
    path("applications/<int:number>/note/", note, name="application-note"),
    path("applications/<int:number>/contact/", contact, name="application-contact"),
    path("applications/<int:number>/due/", due, name="application-due"),
    path("applications/<int:number>/later/", later, name="application-later"),
    path("applications/<int:number>/settle/", settle, name="application-settle"),
]
