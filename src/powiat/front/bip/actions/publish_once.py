"""Publish once: a page that another program asks for; the same key asks for the same page."""

from datetime import datetime

from django.db import connection, transaction

from powiat.front.bip.actions.publish import publish_draft
from powiat.front.bip.actions.write import Text, write_draft
from powiat.front.bip.models import Article
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def publish_once(*, text: Text, key: str, by: Actor, now: datetime) -> tuple[Article, bool]:
    """The page and whether it is new. Raises NotYet where four eyes are asked for: a program has only two."""
    scoped = f"{by.user_id}:{key}"[:80]
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"bip-article {scoped}"])
    known = Article.objects.select_related("current").filter(idempotency_key=scoped).first()
    if known:
        return known, False
    draft = write_draft(text=text, by=by, now=now)
    version = publish_draft(draft_id=draft.pk, by=by, now=now, idempotency_key=scoped)
    return version.article, True
