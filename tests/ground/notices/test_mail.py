"""Mail: queued with the deed, sent once, the same words in both parts."""

import pytest
from django.core import mail as sent
from django.core.exceptions import ValidationError
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from powiat.ground.notices import api as notices
from powiat.ground.notices.actions.send_mail import send_mail
from powiat.ground.notices.domain.letterhead import one_line, paragraphs
from powiat.ground.notices.models import Mail

LETTER = {
    "to": "anna@example.org",
    "subject": "Odpowiedź\nczeka",
    "template": "notices/mail_answer_awaits",
    "context": {"number": "RPW/12/2026 <b>", "link": "http://127.0.0.1:8000/sprawdz-sprawe/"},
}


class Refusing(BaseEmailBackend):
    """A mail server that is out of order."""

    def send_messages(self, messages):
        """Refuse."""
        raise OSError("451 try again later")


def jobs():
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from procrastinate_jobs where task_name = 'notices.send_mail'")
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_written_sent_once_and_readable(now):
    assert notices.mail(**LETTER, key="answer-12")
    assert not notices.mail(**LETTER, key="answer-12")
    assert (Mail.objects.count(), jobs()) == (1, 1)
    written = Mail.objects.get()
    assert send_mail(mail_id=str(written.pk), now=now)
    assert not send_mail(mail_id=str(written.pk), now=now)
    (message,) = sent.outbox
    assert message.subject == "Odpowiedź czeka"
    assert message.extra_headers["Message-ID"].startswith(f"<{written.pk}@")
    assert "RPW/12/2026 <b>" in message.body
    html = message.alternatives[0][0]
    assert "RPW/12/2026 &lt;b&gt;" in html
    assert '<a href="http://127.0.0.1:8000/sprawdz-sprawe/">' in html
    assert "style=" not in html


@pytest.mark.django_db
def test_a_refusing_server_leaves_it_unsent(now, settings):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"
    notices.mail(**LETTER)
    with pytest.raises(OSError, match="451"):
        send_mail(mail_id=str(Mail.objects.get().pk), now=now)
    assert Mail.objects.get().sent_at is None


@pytest.mark.django_db
def test_a_bad_address_is_refused_at_once():
    with pytest.raises(ValidationError):
        notices.mail(**{**LETTER, "to": "anna@example.org\nBcc: jan@example.org"})


@given(st.text(max_size=200))
def test_nothing_in_the_words_becomes_markup(words):
    for paragraph in paragraphs(words):
        assert "<" not in paragraph.replace("<br>\n", "").replace("</a>", "").replace('<a href="http', "")


@given(st.text())
def test_a_subject_is_one_line(subject):
    assert "\n" not in one_line(subject)
    assert "\r" not in one_line(subject)
