"""The county's rules of reports: categories with their questions, services, routing."""

import threading

from django.conf import settings
from django.contrib.gis.gdal import CoordTransform, SpatialReference
from django.contrib.gis.geos import Point
from django.db import connection

from powiat.ground.search import api as search
from powiat.offices.interventions.data import CategoryRef, QuestionRef, Suggestion
from powiat.offices.interventions.domain import keywords
from powiat.offices.interventions.domain.routing import Decision, Facts, Rule, decide
from powiat.offices.interventions.models import Category, Question, RoutingRule
from powiat.registers.places import api as places

# By so much a point may lie outside the county: roads run along its border.
BORDER_M = 200
ROAD_M = 60
_ROAD = """
select road_class, number, st_distance(geometry, p) as far
from interventions_roadsegment, (select st_transform(st_setsrid(st_makepoint(%s, %s), 4326), 2180) as p) as here
where st_dwithin(geometry, p, %s) order by far limit 1
"""


def secret_key() -> bytes:
    """The office's own key."""
    return settings.SECRET_KEY.encode()


def categories(*, with_questions: bool = False) -> list[CategoryRef]:
    """All active categories, in the county's order."""
    rows = Category.objects.filter(active=True)
    if with_questions:
        rows = rows.prefetch_related("questions")
    return [category_ref(row, with_questions=with_questions) for row in rows]


def category(code: str) -> CategoryRef | None:
    """One active category with its questions."""
    row = Category.objects.filter(service_code=code, active=True).prefetch_related("questions").first()
    return category_ref(row, with_questions=True) if row else None


def category_ref(row: Category, *, with_questions: bool = False) -> CategoryRef:
    """The row as others see it."""
    languages = row.names_i18n or {}
    return CategoryRef(
        code=row.service_code,
        name=row.name,
        group=row.group,
        lane=row.lane,
        description=row.description,
        emergency_phone=row.emergency_phone,
        is_public=row.public_by_default,
        anonymous_allowed=row.anonymous_allowed,
        keywords=tuple(row.keywords),
        questions=tuple(question_ref(one) for one in row.questions.all()) if with_questions else (),
        names={lang: one.get("name", "") for lang, one in languages.items()},
        descriptions={lang: one.get("description", "") for lang, one in languages.items()},
        order=row.order,
        duplicate_radius_m=row.duplicate_radius_m,
    )


def question_ref(row: Question) -> QuestionRef:
    """The row as others see it."""
    return QuestionRef(
        code=row.code,
        datatype=row.datatype,
        required=row.required,
        order=row.order,
        description=row.description,
        datatype_description=row.datatype_description,
        variable=row.variable,
        values=tuple((one["key"], one["name"]) for one in row.values),
    )


def suggest(text: str, limit: int = 3) -> list[Suggestion]:
    """Categories that the words point at, the likest first. Diacritics and endings do not matter."""
    asked = search.forms(text[:1000])
    if not asked:
        return []
    known = {row.service_code: row for row in Category.objects.filter(active=True)}
    phrases = {
        code: [search.forms(one) for one in row.keywords] for code, row in known.items() if row.keywords
    }
    return [
        Suggestion(code, known[code].name, known[code].group, known[code].lane, points)
        for code, points in keywords.best(asked, phrases, limit)
    ]


def rules() -> list[Rule]:
    """The active rules of routing."""
    return [Rule(row.order, row.when, row.then, row.note) for row in RoutingRule.objects.filter(active=True)]


def route(facts: Facts) -> Decision:
    """What would happen to a report of these facts."""
    return decide(rules(), facts)


def road_at(longitude: float, latitude: float, within_m: float = ROAD_M) -> tuple[str, str, float | None]:
    """(class, number, distance in metres) of the nearest road; empty when none is near or none is loaded."""
    with connection.cursor() as cursor:
        cursor.execute(_ROAD, [longitude, latitude, within_m])
        return cursor.fetchone() or ("", "", None)


def gmina_of(longitude: float, latitude: float) -> tuple[bool, str]:
    """(in the county, TERC). Where no boundaries are loaded every place will do."""
    found = places.gmina_near(longitude, latitude, BORDER_M)
    if found is not None:
        return True, found.terc
    return not any(one.has_boundary for one in places.gminas()), ""


def in_metres(longitude: float, latitude: float) -> Point:
    """The point in PUWG 1992 (EPSG:2180)."""
    return Point(longitude, latitude, srid=4326).transform(_to_metres(), clone=True)


_kept = threading.local()


def _to_metres() -> CoordTransform:
    """Making one costs more than the question it is needed for; one thread never uses another's."""
    if not hasattr(_kept, "transform"):
        _kept.transform = CoordTransform(SpatialReference(4326), SpatialReference(2180))
    return _kept.transform
