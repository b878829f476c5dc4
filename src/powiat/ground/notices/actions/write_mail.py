"""Write mail: put a message into the queue, in the transaction of the deed."""

from typing import Any

from django.conf import settings
from django.core.validators import validate_email
from django.db import transaction
from django.template import Context
from django.template.loader import get_template

from powiat.ground.notices.domain.letterhead import one_line, paragraphs
from powiat.ground.notices.models import Mail
from powiat.ground.outbox import api as outbox

_SUBJECT = 200


@transaction.atomic
def mail(
    *,
    to: str,
    subject: str,
    template: str,
    context: dict[str, Any],
    key: str | None = None,
    headers: dict[str, str] | None = None,
) -> bool:
    """Queue one message; False when the key has been used: that message is already written.

    `template` names the plain text without its ending. Links in it are built from `address`, the house's own.
    """
    validate_email(to)
    known = {**context, "address": settings.PUBLIC_ADDRESS, "office": "Starostwo Powiatowe w Łasku"}
    words = get_template(f"{template}.txt").template.render(Context(known, autoescape=False))
    text = get_template("notices/mail.txt").template.render(
        Context({**known, "words": words.strip()}, autoescape=False)
    )
    html = get_template("notices/mail.html").render(
        {**known, "subject": one_line(subject), "paragraphs": paragraphs(words)}
    )
    row = Mail(
        to=to,
        subject=one_line(subject)[:_SUBJECT],
        text=text.strip() + "\n",
        html=html,
        key=key,
        headers=headers or {},
    )
    if Mail.objects.bulk_create([row], ignore_conflicts=True) and not Mail.objects.filter(pk=row.pk).exists():
        return False
    outbox.defer("notices.send_mail", mail_id=str(row.pk))
    return True
