"""Addresses of the customer office: /uslugi/, /sprawdz-sprawe/, /moje-sprawy/."""

from django.urls import path

from powiat.front.eboi.web import sent, services, tracking, wizard

app_name = "eboi"
_DRAFT = "uslugi/<slug:code>/formularz/<uuid:draft_id>"
_MATTER = "sprawdz-sprawe/<uuid:tracked_id>"
urlpatterns = [
    path("uslugi/", services.service_list, name="services"),
    path("uslugi/<slug:code>/", services.service_card, name="service"),
    path("uslugi/<slug:code>/druk.pdf", services.blank, name="blank"),
    path("uslugi/<slug:code>/formularz/", wizard.begin, name="begin"),
    path("uslugi/<slug:code>/formularz/wznow/<str:token>/", wizard.resume, name="resume"),
    path(f"{_DRAFT}/", wizard.proceed, name="continue"),
    path(f"{_DRAFT}/krok/<slug:step_id>/", wizard.step, name="step"),
    path(f"{_DRAFT}/sprawdz/", wizard.check, name="check"),
    path(f"{_DRAFT}/pozniej/", wizard.later, name="later"),
    path(f"{_DRAFT}/usun/", wizard.discard, name="discard"),
    path(f"{_DRAFT}/wyslano/", sent.sent, name="sent"),
    path(f"{_DRAFT}/potwierdzenie.pdf", sent.confirmation, name="confirmation"),
    path("sprawdz-sprawe/", tracking.track, name="track"),
    path(f"{_MATTER}/", tracking.matter, name="matter"),
    path(f"{_MATTER}/wyjdz/", tracking.leave, name="leave"),
    path(f"{_MATTER}/zachowaj/", tracking.keep, name="keep"),
    path(f"{_MATTER}/pismo/<int:dispatch_id>/", tracking.read_paper, name="paper"),
    path(f"{_MATTER}/pismo/<int:dispatch_id>/odbierz/", tracking.collect_paper, name="collect"),
    path(f"{_MATTER}/pismo/<int:dispatch_id>/odpowiedz/", tracking.answer_paper, name="answer"),
    path(f"{_MATTER}/wyslane/<uuid:form_key>.pdf", tracking.own_letter, name="own-letter"),
    path("moje-sprawy/", tracking.mine, name="mine"),
]
