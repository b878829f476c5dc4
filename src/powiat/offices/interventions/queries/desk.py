"""What the desk asks: the queue, one report, who is on duty. Every list begins with what the actor may see."""

from datetime import date, datetime

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Value, When

from powiat.ground.kernel.actor import Actor
from powiat.offices.interventions.domain.number import read_number
from powiat.offices.interventions.domain.stages import CLOSED, Stage
from powiat.offices.interventions.models import Entry, Photo, Report, Service, Shift, Template
from powiat.offices.interventions.permissions import Permission, unit_symbols

VIEWS = (
    "open",
    "unacknowledged",
    "hazards",
    "mine",
    "forwarded",
    "planned",
    "moderation",
    "late",
    "closed",
    "all",
)
_CLOSED = [str(one) for one in CLOSED]


def seen_by(actor: Actor) -> QuerySet[Report]:
    """Every report, or those of the actor's own units; nothing for others."""
    if actor.may(Permission.READ_ALL):
        return Report.objects.all()
    if not actor.may(Permission.READ):
        return Report.objects.none()
    return Report.objects.filter(recipient__unit_symbol__in=unit_symbols(actor) - {""})


def desk_queue(
    *, actor: Actor, now: datetime, view: str = "open", lane: str = "", gmina_terc: str = "",
    service_id: int | None = None, category: str = "", words: str = "",
) -> QuerySet[Report]:  # fmt: skip
    """Reports for the list: hazards that nobody has seen first, then by deadline."""
    rows = seen_by(actor).select_related("category", "recipient", "handler")
    rows = _of_view(rows, view, actor, now)
    if lane:
        rows = rows.filter(lane=lane)
    if gmina_terc:
        rows = rows.filter(gmina_terc=gmina_terc)
    if service_id:
        rows = rows.filter(recipient_id=service_id)
    if category:
        rows = rows.filter(category__service_code=category)
    if words:
        rows = rows.filter(_holding(words))
    if view in ("closed", "all"):
        return rows.order_by("-received_at", "-pk")
    unseen = Case(When(lane="B", ack_at=None, then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.annotate(unseen=unseen).order_by("unseen", "lane", "due_at", "pk")


def _of_view(rows: QuerySet[Report], view: str, actor: Actor, now: datetime) -> QuerySet[Report]:
    is_open = Q(closed_at=None)
    return rows.filter(
        {
            "open": is_open,
            "unacknowledged": is_open & Q(ack_at=None),
            "hazards": is_open & Q(lane="B"),
            "mine": is_open & Q(handler_id=actor.user_id or -1),
            "forwarded": is_open & Q(stage=Stage.FORWARDED),
            "planned": is_open & Q(stage=Stage.PLANNED),
            "moderation": Q(visibility=Report.Visibility.PENDING) & ~Q(stage__in=[Stage.REJECTED]),
            "late": is_open & Q(due_at__lt=now),
            "closed": ~is_open,
        }.get(view, Q())
    )


def _holding(words: str) -> Q:
    number = read_number(words)
    if number:
        return Q(number=number)
    words = words[:100]
    return (
        Q(number__icontains=words) | Q(address__icontains=words) | Q(text__icontains=words)
        | Q(case_mark__icontains=words)
    )  # fmt: skip


def counts(actor: Actor, now: datetime) -> dict[str, int]:
    """How many lie under each view: of the open ones, and of those that wait for moderation; closed years are not read."""
    rows = seen_by(actor)
    found = rows.filter(closed_at=None).aggregate(
        open=Count("pk"),
        unacknowledged=Count("pk", filter=Q(ack_at=None)),
        hazards=Count("pk", filter=Q(lane="B")),
        unseen_hazards=Count("pk", filter=Q(lane="B", ack_at=None)),
        mine=Count("pk", filter=Q(handler_id=actor.user_id or -1)),
        forwarded=Count("pk", filter=Q(stage=Stage.FORWARDED)),
        planned=Count("pk", filter=Q(stage=Stage.PLANNED)),
        late=Count("pk", filter=Q(due_at__lt=now)),
    )
    return found | {"moderation": _of_view(rows, "moderation", actor, now).count()}


def report_for(actor: Actor, number: str) -> Report | None:
    """One report that the actor may see."""
    rows = seen_by(actor).select_related("category", "recipient", "handler", "duplicate_of")
    return rows.prefetch_related("entries", "photos").filter(number=number).first()


def twins_of(report: Report, metres: float, limit: int = 8) -> list[tuple[Report, int]]:
    """Reports near it that may be the same thing, with the distance: the same category first, the nearest first."""
    rows = (
        Report.objects.filter(point_2180__dwithin=(report.point_2180, metres))
        .exclude(pk=report.pk)
        .exclude(stage=Stage.DUPLICATE)
        .filter(Q(closed_at=None) | Q(category=report.category_id))
        .select_related("category")
        .order_by("-received_at")[:60]
    )
    near = [(row, round(row.point_2180.distance(report.point_2180))) for row in rows]
    near.sort(
        key=lambda one: (one[0].category_id != report.category_id, one[0].closed_at is not None, one[1])
    )
    return near[:limit]


def gathered_by(report: Report) -> list[Report]:
    """Reports of the same thing that were joined to it."""
    return list(Report.objects.filter(duplicate_of=report).order_by("received_at"))


def was_done(report_id: int, at: datetime) -> bool:
    """Whether the deed of that moment changed anything: a second click leaves no entry."""
    return Entry.objects.filter(report=report_id, at__gte=at).exists()


def services() -> list[Service]:
    """Active recipients by name."""
    return list(Service.objects.filter(active=True))


def service_for(code: str) -> Service | None:
    """One recipient."""
    return Service.objects.filter(code=code, active=True).first()


def templates_for(stage: str = "") -> list[Template]:
    """Ready answers, of one stage or all."""
    rows = Template.objects.filter(active=True)
    return list(rows.filter(stage=stage) if stage else rows)


def on_duty() -> list[Shift]:
    """Open shifts, the newest first."""
    return list(Shift.objects.filter(ended_at=None))


def my_shift(actor: Actor) -> Shift | None:
    """The actor's open shift."""
    return Shift.objects.filter(user_id=actor.user_id, ended_at=None).first() if actor.user_id else None


def shifts(limit: int = 20) -> list[Shift]:
    """The last shifts with their logs."""
    return list(Shift.objects.prefetch_related("notes__report")[:limit])


def unseen_hazards(now: datetime) -> list[int]:
    """Open hazards past their time to be acknowledged."""
    rows = Report.objects.filter(lane="B", ack_at=None, closed_at=None, ack_due__lte=now)
    return list(rows.order_by("ack_due").values_list("pk", flat=True)[:200])


def field_stops(actor: Actor, on: date) -> list[Report]:
    """What a crew has to visit: its open reports that are not planned for a later day."""
    rows = seen_by(actor).filter(closed_at=None).exclude(stage__in=[Stage.FORWARDED, Stage.WAITING_REPORTER])
    rows = rows.filter(Q(planned_on=None) | Q(planned_on__lte=on)).select_related("category", "recipient")
    return list(rows.order_by("lane", F("due_at").asc())[:60])


def photos_to_moderate(limit: int = 60) -> list[Photo]:
    """Photos that nobody has looked at yet."""
    rows = Photo.objects.filter(state=Photo.State.PENDING, report__isnull=False).exclude(
        report__visibility=Report.Visibility.PRIVATE
    )
    return list(rows.select_related("report__category").order_by("added_at")[:limit])
