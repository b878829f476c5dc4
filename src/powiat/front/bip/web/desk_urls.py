"""Addresses of the editors' desk."""

from django.urls import path, re_path

from powiat.front.bip.web import archive, desk, desk_registers, log, questions, redaction, state

urlpatterns = [
    path("", desk.home, name="bip-desk"),
    path("nowa/", desk.write, name="bip-write-new"),
    path("szkice/<int:draft_id>/", desk.write, name="bip-write"),
    path("szkice/<int:draft_id>/podglad/", desk.preview, name="bip-draft-preview"),
    path("szkice/<int:draft_id>/pliki/<int:place>/", desk.draft_file, name="bip-draft-file"),
    path("szkice/<int:draft_id>/publikuj/", desk.publish, name="bip-publish"),
    path("szkice/<int:draft_id>/przekaz/", desk.submit, name="bip-submit"),
    path("szkice/<int:draft_id>/zatwierdz/", desk.approve, name="bip-approve"),
    path("szkice/<int:draft_id>/zwroc/", desk.send_back, name="bip-send-back"),
    path("szkice/<int:draft_id>/zaplanuj/", desk.plan, name="bip-plan"),
    path("rejestry/", desk_registers.register_list, name="bip-desk-registers"),
    path("rejestry/umowy/cru/", desk_registers.contracts_export, name="bip-cru"),
    path("rejestry/<slug:slug>/", desk_registers.register_rows, name="bip-desk-register"),
    path("rejestry/<slug:slug>/nowa/", desk_registers.register_row, name="bip-desk-row-new"),
    path("rejestry/<slug:slug>/<int:row_id>/", desk_registers.register_row, name="bip-desk-row"),
    path(
        "rejestry/<slug:slug>/<int:row_id>/wycofaj/",
        desk_registers.withdraw_row,
        name="bip-desk-row-withdraw",
    ),
    path("wnioski/", questions.question_list, name="bip-questions"),
    path("wnioski/<int:question_id>/", questions.question, name="bip-question"),
    path("wnioski/<int:question_id>/przedmiot/", questions.set_subject, name="bip-question-subject"),
    path("wnioski/<int:question_id>/termin/", questions.set_term, name="bip-question-term"),
    path("wnioski/<int:question_id>/koszty/", questions.set_costs, name="bip-question-costs"),
    path("dziennik/", log.calendar, name="bip-log"),
    path("dziennik/<str:day>/", log.day, name="bip-log-day"),
    path("stan/", state.state, name="bip-state"),
    path("archiwum/", archive.archive_import, name="bip-archive-import"),
    path("szkice/<int:draft_id>/usun/", desk.discard, name="bip-discard"),
    path("strony/<int:article_id>/popraw/", desk.correct, name="bip-correct"),
    path("strony/<int:article_id>/wycofaj/", desk.take_back, name="bip-withdraw"),
    path("z-eod/<int:publication_id>/", redaction.choose, name="bip-redact"),
    path("z-eod/<int:publication_id>/kopia/", redaction.check, name="bip-redact-check"),
    path("z-eod/<int:publication_id>/publikuj/", redaction.publish, name="bip-redact-publish"),
    path("z-eod/<int:publication_id>/nie-publikuj/", redaction.turn_down, name="bip-redact-refuse"),
    re_path(
        r"^z-eod/(?P<publication_id>\d{1,12})/(?P<which>oryginal|kopia)/(?P<number>\d{1,4})/$",
        redaction.leaf,
        name="bip-redact-leaf",
    ),
]
