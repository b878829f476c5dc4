"""The address search: a few typed words, with or without diacritics and slips, lead to addresses."""

from django.contrib.postgres.search import TrigramSimilarity, TrigramWordSimilarity
from django.db.models import QuerySet

from powiat.registers.places.data import AddressHit
from powiat.registers.places.domain.typed import Typed, take_apart
from powiat.registers.places.models import Locality, Street
from powiat.registers.places.queries.places import postal_code_of

LIKE_ENOUGH = 0.55


def search(text: str, limit: int = 10) -> tuple[AddressHit, ...]:
    """Addresses that fit what was typed, the nearest first; the number of the house is carried over as
    typed.
    """
    typed = take_apart(text)
    if not typed.words:
        return ()
    streets = Street.objects.select_related("locality__gmina").defer("locality__gmina__boundary")
    towns = Locality.objects.select_related("gmina").defer("gmina__boundary")
    found = [(row.likeness, row.closeness, _street(row, typed)) for row in _nearest(streets, typed, limit)]
    found += [(row.likeness, row.closeness, _locality(row, typed)) for row in _nearest(towns, typed, limit)]
    found.sort(key=lambda one: (-one[0], -one[1], one[2].label))
    return tuple(hit for _, _, hit in found[:limit])


def _nearest(rows: QuerySet, typed: Typed, limit: int) -> QuerySet:
    """Rows that hold each word nearly enough, the likest first."""
    whole = " ".join(typed.words)
    # Likeness: how well the words are found in the text; closeness: how little else is in it.
    rows = rows.annotate(
        likeness=TrigramWordSimilarity(whole, "search_text"),
        closeness=TrigramSimilarity("search_text", whole),
    )
    for at, word in enumerate(typed.words):
        name = f"like_{at}"
        # A beginning is as good as the whole: people type until they see their street.
        enough = LIKE_ENOUGH if len(word) > 3 else 0.75
        rows = rows.annotate(**{name: TrigramWordSimilarity(word, "search_text")}).filter(
            **{f"{name}__gte": enough}
        )
    return rows.order_by("-likeness", "-closeness", "name", "id")[:limit]


def _street(row: Street, typed: Typed) -> AddressHit:
    return AddressHit(
        town=row.locality.name,
        street=f"{row.kind} {row.name}",
        building=typed.building,
        premises=typed.premises,
        postal_code=postal_code_of(row.locality),
        terc=row.locality.gmina.terc,
        gmina_name=row.locality.gmina.name,
        longitude=row.locality.point.x if row.locality.point else None,
        latitude=row.locality.point.y if row.locality.point else None,
    )


def _locality(row: Locality, typed: Typed) -> AddressHit:
    return AddressHit(
        town=row.name,
        street="",
        building=typed.building,
        premises=typed.premises,
        postal_code=postal_code_of(row),
        terc=row.gmina.terc,
        gmina_name=row.gmina.name,
        longitude=row.point.x if row.point else None,
        latitude=row.point.y if row.point else None,
    )
