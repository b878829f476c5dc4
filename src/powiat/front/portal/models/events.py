"""Events: what happens in the county, as a month, as a list and as a calendar for one's own phone."""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel

from powiat.front.portal.domain.month import Month, month_of
from powiat.front.portal.models.written import Written


class EventIndexPage(Written):
    """Kalendarz wydarzeń."""

    parent_page_types = ["portal.HomePage"]
    subpage_types = ["portal.EventPage"]
    max_count = 1
    template = "portal/event_list.html"

    class Meta:
        """As the editor calls it."""

        verbose_name = "kalendarz wydarzeń"

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        """The asked month as a table of days, and what is in it as a list."""
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        month = month_of(request.GET.get("miesiac", ""), today=today)
        events = list(within(month.first, month.after))
        return context | {
            "month": month,
            "weeks": _weeks(month, events, today),
            "events": events,
            "coming": coming(timezone.now(), 5),
        }


def _weeks(month: Month, events: list["EventPage"], today: date) -> list[list[dict]]:
    """Each day of the month's weeks with the events that fall on it."""
    return [
        [
            {
                "day": day,
                "is_inside": month.first <= day < month.after,
                "is_today": day == today,
                "events": [event for event in events if event.first_day <= day <= event.last_day],
            }
            for day in week
        ]
        for week in month.weeks
    ]


class EventPage(Written):
    """Wydarzenie."""

    starts_at = models.DateTimeField("początek")
    ends_at = models.DateTimeField("koniec", null=True, blank=True)
    is_all_day = models.BooleanField("całodniowe", default=False)
    place = models.CharField("miejsce", max_length=200, blank=True)
    access = models.CharField(
        "dostępność miejsca",
        max_length=250,
        blank=True,
        help_text="Na przykład: wejście bez progu, pętla indukcyjna, tłumacz PJM.",
    )
    organiser = models.CharField("organizator", max_length=150, blank=True)
    is_cancelled = models.BooleanField("odwołane", default=False)

    parent_page_types = ["portal.EventIndexPage"]
    subpage_types: list[str] = []
    template = "portal/event.html"
    search_kind = "event"
    card_kind = "Wydarzenie"
    content_panels = [
        *Written.content_panels[:-1],
        FieldPanel("starts_at"),
        FieldPanel("ends_at"),
        FieldPanel("is_all_day"),
        FieldPanel("place"),
        FieldPanel("access"),
        FieldPanel("organiser"),
        FieldPanel("is_cancelled"),
        FieldPanel("body"),
    ]

    class Meta:
        """As the editor calls it."""

        verbose_name = "wydarzenie"
        verbose_name_plural = "wydarzenia"

    def clean(self) -> None:
        """An event ends after it begins."""
        super().clean()
        if self.ends_at and self.starts_at and self.ends_at < self.starts_at:
            raise ValidationError({"ends_at": "Koniec nie może być wcześniej niż początek."})

    @property
    def first_day(self) -> date:
        """The day it begins, by the clock on the wall."""
        return timezone.localtime(self.starts_at).date()

    @property
    def last_day(self) -> date:
        """The day it ends."""
        return timezone.localtime(self.ends_at or self.starts_at).date()

    def data_for_machines(self, request: HttpRequest) -> dict:
        """schema.org Event."""
        state = "EventCancelled" if self.is_cancelled else "EventScheduled"
        ends = {"endDate": self._moment(self.ends_at)} if self.ends_at else {}
        return {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": self.title,
            "description": self.summary,
            "startDate": self._moment(self.starts_at),
            **ends,
            "eventStatus": f"https://schema.org/{state}",
            "location": {"@type": "Place", "name": self.place or "powiat łaski", "address": self.place},
            "organizer": {"@type": "Organization", "name": self.organiser or settings.OFFICE["county"]},
            "image": [request.build_absolute_uri(self.card_path())],
            "url": request.build_absolute_uri(self.get_url(request)),
            "inLanguage": "pl",
        }

    def _moment(self, at: datetime) -> str:
        local = timezone.localtime(at)
        return f"{local:%Y-%m-%d}" if self.is_all_day else local.isoformat(timespec="minutes")

    def words(self) -> str:
        """Where and who, too."""
        return "\n".join((super().words(), self.place, self.organiser))


def within(first: date, after: date):
    """Published events that touch the days from `first` to the day before `after`."""
    begin, end = (timezone.make_aware(datetime.combine(day, datetime.min.time())) for day in (first, after))
    return (
        EventPage.objects.live()
        .public()
        .filter(Q(starts_at__lt=end), Q(starts_at__gte=begin) | Q(ends_at__gte=begin))
        .order_by("starts_at")
    )


def coming(now: datetime, limit: int):
    """The next events, those that last now among them."""
    return (
        EventPage.objects.live()
        .public()
        .annotate(until=Coalesce("ends_at", "starts_at"))
        .filter(until__gte=now - timedelta(hours=1), is_cancelled=False)
        .order_by("starts_at")[:limit]
    )
