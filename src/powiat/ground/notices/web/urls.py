"""Addresses of notices; the letterbox answers in the demo only."""

from django.urls import path

from powiat.ground.notices.web import bell, letterbox

urlpatterns = [
    path("biurko/powiadomienia/", bell.notices, name="notices"),
    path("biurko/powiadomienia/przeczytane/", bell.read_all, name="notices-read"),
    path("biurko/powiadomienia/<int:notice_id>/", bell.open_notice, name="notice-open"),
    path("dev/poczta/", letterbox.letterbox, name="letterbox"),
    path("dev/poczta/<str:letter_id>/", letterbox.letter, name="letterbox-letter"),
]
