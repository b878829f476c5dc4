"""Keep synonyms: editors add and remove pairs; the list that comes with the product adds what is not there."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from powiat.ground.audit import api as audit
from powiat.ground.kernel.actor import Actor
from powiat.ground.search.domain.synonyms import MOST_WORDS, way
from powiat.ground.search.domain.words import plain
from powiat.ground.search.models import MissedQuery, Synonym


class BadSynonym(ValueError):
    """The pair says nothing; the sentence is for the editor."""


@transaction.atomic
def add_synonym(*, said: str, meant: str, by: Actor, now: datetime) -> Synonym:
    """Add the pair, or switch it on again; what was missed by these words is missed no more."""
    said, meant = _clean(said), _clean(meant)
    if not way(said) or not way(meant):
        raise BadSynonym("Wpisz oba słowa: jak piszą ludzie i jak stoi na stronach.")
    if max(len(way(said)), len(way(meant))) > MOST_WORDS:
        raise BadSynonym(f"Wpisz najwyżej {MOST_WORDS} słowa. Dłuższe zdanie rozbij na kilka par.")
    if said == meant:
        raise BadSynonym("Oba słowa są takie same, więc niczego nie zmienią.")
    pair, _ = Synonym.objects.update_or_create(
        said=said, meant=meant, defaults={"is_on": True, "changed_at": now}
    )
    MissedQuery.objects.filter(words=said).delete()
    _note("add", pair, by, now)
    return pair


@transaction.atomic
def remove_synonym(*, synonym_id: int, by: Actor, now: datetime) -> bool:
    """Switch the pair off; False when it is off or unknown."""
    pair = Synonym.objects.select_for_update().filter(pk=synonym_id, is_on=True).first()
    if pair is None:
        return False
    pair.is_on, pair.changed_at = False, now
    pair.save()
    _note("remove", pair, by, now)
    return True


@transaction.atomic
def dismiss_missed(*, words: str, by: Actor, now: datetime) -> bool:
    """The editor has seen these words and nothing is to be done."""
    gone, _ = MissedQuery.objects.filter(words=words).delete()
    if gone:
        audit.record(
            by=by, verb="search.missed.dismiss", what=("search.missed", 1), new={"words": words}, now=now
        )
    return bool(gone)


@transaction.atomic
def load_synonyms(*, pairs: Iterable[tuple[str, str]], now: datetime) -> int:
    """Add those that are not known yet; what editors switched off stays off. Returns how many are new."""
    known = set(Synonym.objects.values_list("said", "meant"))
    given = dict.fromkeys((_clean(said), _clean(meant)) for said, meant in pairs)
    new = [
        Synonym(said=said, meant=meant, changed_at=now) for said, meant in given if (said, meant) not in known
    ]
    Synonym.objects.bulk_create(new, ignore_conflicts=True)
    return len(new)


def _clean(text: str) -> str:
    return plain(" ".join(text.replace("\x00", "").split()))


def _note(verb: str, pair: Synonym, by: Actor, now: datetime) -> None:
    audit.record(
        by=by,
        verb=f"search.synonym.{verb}",
        what=("search.synonym", pair.pk),
        new={"said": pair.said, "meant": pair.meant},
        now=now,
    )
