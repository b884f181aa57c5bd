"""The address of net pay."""

from django.urls import path

from voyageur.web.pages.pay.views import pay

urlpatterns = [path("pay/", pay, name="pay")]
