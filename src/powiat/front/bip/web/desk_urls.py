"""Addresses of the editors' desk."""

from django.urls import path, re_path

from powiat.front.bip.web import desk, redaction

urlpatterns = [
    path("", desk.home, name="bip-desk"),
    path("nowa/", desk.write, name="bip-write-new"),
    path("szkice/<int:draft_id>/", desk.write, name="bip-write"),
    path("szkice/<int:draft_id>/podglad/", desk.preview, name="bip-draft-preview"),
    path("szkice/<int:draft_id>/pliki/<int:place>/", desk.draft_file, name="bip-draft-file"),
    path("szkice/<int:draft_id>/publikuj/", desk.publish, name="bip-publish"),
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
