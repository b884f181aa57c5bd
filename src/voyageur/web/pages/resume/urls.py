"""The address of one's own résumé, made for a role or a posting."""

from django.urls import path

from voyageur.web.pages.resume.views import resume

urlpatterns = [path("resume/", resume, name="resume")]
