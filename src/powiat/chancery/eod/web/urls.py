"""Addresses of the desk."""

from django.urls import path

from powiat.chancery.eod.web import (
    case_lists,
    cases,
    desk,
    dispatch,
    documents,
    epuap,
    files,
    letters,
    own_cases,
    own_views,
    register,
    senders,
    signatures,
    steer,
    versions,
)

urlpatterns = [
    path("", desk.desk, name="desk"),
    path("pisma/", letters.letter_list, name="letter-list"),
    path("pisma/nowe/", register.register_letter, name="letter-register"),
    path("pisma/nadawcy/", senders.suggest_senders, name="letter-senders"),
    path("pisma/epuap/", epuap.load_package, name="letter-epuap"),
    path("pisma/<int:letter_id>/", letters.letter_detail, name="letter-detail"),
    path("pisma/<int:letter_id>/dekretuj/", letters.assign_letter, name="letter-assign"),
    path("pisma/<int:letter_id>/sprawa/", letters.open_case_from, name="letter-open-case"),
    path("pisma/<int:letter_id>/dolacz/", letters.attach_to_case, name="letter-attach"),
    path("pisma/<int:letter_id>/odloz/", letters.file_away, name="letter-file"),
    path("pisma/<int:letter_id>/zwroc/", letters.send_to_registry, name="letter-return"),
    path("pisma/<int:letter_id>/pliki/<uuid:file_id>/", files.letter_file, name="letter-file-content"),
    path(
        "pisma/<int:letter_id>/pliki/<uuid:file_id>/<int:page>/", files.letter_page, name="letter-file-page"
    ),
    path(
        "pisma/<int:letter_id>/pliki/<uuid:file_id>/podpis/",
        signatures.letter_file_signature,
        name="letter-file-signature",
    ),
    path("spis-spraw/", case_lists.show_case_list, name="case-list-print"),
    path("sprawy/nowa/", own_cases.open_own_case, name="case-open"),
    path("sprawy/", cases.case_list, name="case-list"),
    path("sprawy/<int:case_id>/", cases.case_detail, name="case-detail"),
    path("sprawy/<int:case_id>/metryka/", cases.case_history, name="case-history"),
    path("sprawy/<int:case_id>/notatka/", cases.add_note, name="case-note"),
    path("sprawy/<int:case_id>/zakoncz/", cases.close_case, name="case-close"),
    path("sprawy/<int:case_id>/zmien/", steer.steer_case, name="case-steer"),
    path("sprawy/<int:case_id>/dokument/", documents.start_document, name="document-start"),
    path("dokumenty/<int:document_id>/", documents.document_detail, name="document-detail"),
    path("dokumenty/<int:document_id>/podglad/", documents.preview, name="document-preview"),
    path("dokumenty/<int:document_id>/przekaz/", documents.submit_document, name="document-submit"),
    path("dokumenty/<int:document_id>/akceptacja/", documents.answer_approval, name="document-approve"),
    path("dokumenty/<int:document_id>/pieczec/", documents.seal_document, name="document-seal"),
    path("dokumenty/<int:document_id>/do-podpisu/", documents.paper_to_sign, name="document-to-sign"),
    path("dokumenty/<int:document_id>/podpisany/", documents.take_signed_document, name="document-signed"),
    path("dokumenty/<int:document_id>/wyslij/", documents.send_document, name="document-send"),
    path("dokumenty/<int:document_id>/bip/", documents.ask_publication, name="document-publish"),
    path("dokumenty/<int:document_id>/bip/zmien/", documents.change_publication, name="document-bip-change"),
    path("dokumenty/<int:document_id>/plik/", files.document_file, name="document-file"),
    path("dokumenty/<int:document_id>/plik/<int:page>/", files.document_page, name="document-page"),
    path(
        "dokumenty/<int:document_id>/wersje/<int:number>/", versions.compare_versions, name="document-version"
    ),
    path("dokumenty/<int:document_id>/podpis/", signatures.document_signature, name="document-signature"),
    path("widoki/nowy/", own_views.new_view, name="view-new"),
    path("widoki/<int:view_id>/", own_views.edit_view, name="view-edit"),
    path("widoki/<int:view_id>/usun/", own_views.remove_view, name="view-remove"),
    path("wychodzace/", dispatch.dispatch_list, name="dispatch-list"),
    path("wychodzace/<int:dispatch_id>/doreczenie/", dispatch.enter_delivery, name="dispatch-delivery"),
]
