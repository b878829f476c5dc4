"""Addresses of the house. They are kept for good."""

from django.conf import settings
from django.urls import include, path

from powiat.ground.accounts.web.home import after_login
from powiat.ground.ui.web import change_look

handler429 = "powiat.ground.accounts.web.kept.too_many"

urlpatterns = [
    path("konto/", include("powiat.ground.accounts.web.urls")),
    path("po-zalogowaniu/", after_login, name="after-login"),
    path("wyglad/", change_look, name="change-look"),
]
if settings.IS_DEMO:
    urlpatterns.append(path("dev/components/", include("powiat.ground.ui.gallery")))
