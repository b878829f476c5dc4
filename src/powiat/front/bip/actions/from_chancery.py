"""From the chancery: a clerk asks, in his case, for its page to be withdrawn or corrected."""

from django.db import transaction

from powiat.chancery.eod.events import PageCorrectionAsked, PageWithdrawalAsked
from powiat.front.bip.actions.publish import withdraw
from powiat.front.bip.actions.write import start_correction
from powiat.front.bip.models import Article
from powiat.ground.kernel.actor import Actor


def _article(document_id: int) -> Article | None:
    return Article.objects.filter(document_id=document_id, withdrawn_at=None, current__isnull=False).first()


@transaction.atomic
def withdraw_for_case(event: PageWithdrawalAsked) -> None:
    """What should not be seen is taken away at once; what is gone already stays gone."""
    article = _article(event.document_id)
    if article:
        by = Actor(user_id=event.by_id, name=event.by_name)
        withdraw(article_id=article.pk, reason=event.reason, by=by, now=event.at)


@transaction.atomic
def correct_for_case(event: PageCorrectionAsked) -> None:
    """A correction with the clerk's words; an editor writes it, because only he may publish."""
    article = _article(event.document_id)
    if article:
        by = Actor(user_id=event.by_id, name=event.by_name)
        start_correction(
            article_id=article.pk,
            by=by,
            now=event.at,
            remark=event.remark,
            origin=f"{event.by_name}, sprawa {event.mark}",
        )
