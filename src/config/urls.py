"""Addresses of the house. They are kept for good."""

from django.conf import settings
from django.urls import include, path

from config.api import urls as api
from powiat.ground.accounts.web.home import after_login
from powiat.ground.operations.web.health import livez, readyz
from powiat.ground.ui.web import change_look

handler429 = "powiat.ground.accounts.web.kept.too_many"
handler500 = "powiat.ground.operations.web.errors.server_error"

urlpatterns = [
    path("livez", livez, name="livez"),
    path("readyz", readyz, name="readyz"),
    path("biurko/system/", include("powiat.ground.operations.web.urls")),
    path("konto/", include("powiat.ground.accounts.web.urls")),
    path("po-zalogowaniu/", after_login, name="after-login"),
    path("", include("powiat.ground.search.web.urls")),
    path("", include("powiat.ground.notices.web.urls")),
    path("wyglad/", change_look, name="change-look"),
    path("api/v1/", api),
    path("biurko/organizacja/", include("powiat.ground.org.web.urls")),
    path("biurko/", include("powiat.chancery.eod.web.urls")),
    path("", include("powiat.front.eboi.web.urls")),
    path("biurko/interesanci/", include("powiat.registers.parties.web.urls")),
    path("biurko/podpisy/", include("powiat.chancery.signing.web.urls")),
    path("data/", include("powiat.front.bip.web.data_urls")),
    path("", include("powiat.front.announcements.web.urls")),
    path("", include("powiat.front.tour.web.urls")),
    path("biurko/ostrzezenia/", include("powiat.front.announcements.web.desk_urls")),
    path("bip/", include("powiat.front.bip.web.urls")),
    path("biurko/bip/", include("powiat.front.bip.web.desk_urls")),
    path("interwencje/biuro/", include("powiat.offices.interventions.web.desk_urls")),
    path("interwencje/", include("powiat.offices.interventions.web.urls")),
    path("biurko/formularze/", include("powiat.chancery.eforms.web.urls")),
    path("interwencje/biuro/reguly/", include("powiat.offices.interventions.web.rules.urls")),
    path("interwencje/biuro/statystyki/", include("powiat.offices.interventions.web.statistics_urls")),
    path("open311/v2/", include("powiat.offices.interventions.rest.open311.urls")),
]
if settings.IS_DEMO:
    urlpatterns.append(path("dev/components/", include("powiat.ground.ui.gallery")))
# Last: the portal's pages take every address that is left.
urlpatterns.append(path("", include("powiat.front.portal.web.urls")))
