"""Background work of search: the vocabulary."""

from django.utils import timezone

from powiat.ground.outbox.api import periodic, task
from powiat.ground.search.actions.learn import forget_words, learn_words
from powiat.ground.search.actions.note_missed import note_missed as keep_missed


@task("search.learn")
def learn(refs: list[list[str]]) -> None:
    """Take the words of newly entered things into the vocabulary."""
    learn_words([(kind, ref) for kind, ref in refs])


@periodic("search.forget", cron="41 2 * * *")
def forget(timestamp: int) -> None:
    """Each night drop the words that no entry holds any more."""
    forget_words()


@task("search.note_missed")
def note_missed(words: str) -> None:
    """Count a query that found nothing."""
    keep_missed(query=words, today=timezone.localdate())
