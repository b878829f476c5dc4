"""Report: something that needs somebody to come (zgłoszenie), from its arrival to its end."""

from typing import ClassVar

from django.conf import settings
from django.contrib.gis.db import models
from django.contrib.postgres.indexes import GistIndex
from django.db.models import Q

from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.domain.stages import CLOSED, Stage

SHOWN = ("pending", "public")
_CLOSED = sorted(str(one) for one in CLOSED)


class Report(models.Model):
    """One report. What happened to it stands in its entries, which nobody changes."""

    class Visibility(models.TextChoices):
        """pending: on the map as a point with its category; public: its public words and photos too."""

        PRIVATE = "private", "niepubliczne"
        PENDING = "pending", "sam punkt, treść czeka na moderację"
        PUBLIC = "public", "publiczne"

    number = models.CharField(max_length=12, unique=True)
    secret_digest = models.CharField(max_length=64)
    idempotency_key = models.CharField(max_length=100, unique=True)
    category = models.ForeignKey("interventions.Category", on_delete=models.PROTECT, related_name="+")
    text = models.TextField(null=True, blank=True)
    text_public = models.TextField(blank=True)
    answers = models.JSONField(default=dict)
    point = models.PointField(srid=4326)
    # The same in metres (PUWG 1992): distances are asked of this one.
    point_2180 = models.PointField(srid=2180)
    # Numbers alone, so that the map of the whole county is read from its index and not from the table.
    lon = models.GeneratedField(
        expression=models.Func("point", function="st_x"), output_field=models.FloatField(), db_persist=True
    )
    lat = models.GeneratedField(
        expression=models.Func("point", function="st_y"), output_field=models.FloatField(), db_persist=True
    )
    accuracy_m = models.FloatField(null=True)
    place_source = models.CharField(max_length=10, default="map")
    address = models.CharField(max_length=200, blank=True)
    # The place as everybody may read it: what was typed as an address may name somebody.
    address_public = models.CharField(max_length=200, blank=True)
    gmina_terc = models.CharField(max_length=7, blank=True)
    road_class = models.CharField(max_length=12, blank=True)
    road_number = models.CharField(max_length=20, blank=True)
    stage = models.CharField(
        max_length=20, choices=[(str(one), one.words) for one in Stage], default=Stage.NEW
    )
    lane = models.CharField(max_length=1, choices=[(str(one), one.words) for one in Lane])
    recipient = models.ForeignKey(
        "interventions.Service", on_delete=models.PROTECT, null=True, related_name="+"
    )
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    reporter_name = models.CharField(max_length=120, null=True)
    reporter_email = models.CharField(max_length=254, null=True)
    reporter_phone = models.CharField(max_length=40, null=True)
    consent_forward = models.BooleanField(default=False)
    language = models.CharField(max_length=2, default="pl")
    channel = models.CharField(max_length=10)
    device_digest = models.CharField(max_length=64, blank=True)
    observed_at = models.DateTimeField()
    received_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    ack_due = models.DateTimeField()
    ack_at = models.DateTimeField(null=True)
    ack_by = models.CharField(max_length=200, blank=True)
    due_at = models.DateTimeField()
    planned_on = models.DateField(null=True)
    question_due = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    reopened_count = models.PositiveIntegerField(default=0)
    duplicate_of = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="duplicates")
    visibility = models.CharField(max_length=7, choices=Visibility.choices)
    moderated_at = models.DateTimeField(null=True)
    affected_count = models.PositiveIntegerField(default=1)
    escalation_step = models.PositiveIntegerField(default=0)
    case_id = models.BigIntegerField(null=True)
    case_mark = models.CharField(max_length=60, blank=True)
    forward_external_id = models.CharField(max_length=80, blank=True)

    class Meta:
        """The desk's queue, the map and the search for duplicates each have their index."""

        ordering: ClassVar = ["-received_at"]
        indexes: ClassVar = [
            # The counts above the queue are read from it alone.
            models.Index(
                fields=["lane", "due_at"],
                include=["id", "ack_at", "stage", "handler", "closed_at"],
                condition=Q(closed_at=None),
                name="interv_report_queue",
            ),
            models.Index(
                fields=["ack_due"], condition=Q(ack_at=None, closed_at=None), name="interv_report_unack"
            ),
            models.Index(fields=["-received_at"], name="interv_report_new"),
            models.Index(fields=["category", "-received_at"], name="interv_report_category"),
            models.Index(fields=["stage", "-received_at"], name="interv_report_stage"),
            models.Index(fields=["recipient", "-received_at"], name="interv_report_service"),
            models.Index(
                fields=["-changed_at"], condition=Q(visibility__in=SHOWN), name="interv_report_shown"
            ),
            GistIndex(fields=["point"], condition=Q(visibility__in=SHOWN), name="interv_report_map"),
            models.Index(
                fields=["lon", "lat"],
                include=["id", "category", "closed_at"],
                condition=Q(visibility__in=SHOWN),
                name="interv_report_pins",
            ),
            models.Index(fields=["stage"], condition=Q(visibility="pending"), name="interv_report_moderate"),
            # What is open near a point, in metres: duplicates are looked for while somebody types.
            GistIndex(
                fields=["point_2180"],
                condition=Q(visibility__in=SHOWN, closed_at=None),
                name="interv_report_near",
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(stage__in=[str(one) for one in Stage]), name="interv_report_stage_known"
            ),
            models.CheckConstraint(
                condition=Q(stage__in=_CLOSED, closed_at__isnull=False)
                | (~Q(stage__in=_CLOSED) & Q(closed_at__isnull=True)),
                name="interv_report_closed_pair",
            ),
            models.CheckConstraint(
                condition=~Q(stage="duplicate") | Q(duplicate_of__isnull=False), name="interv_report_twin"
            ),
            models.CheckConstraint(condition=~Q(lane="A"), name="interv_report_no_life"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def stage_words(self) -> str:
        """The stage in Polish."""
        return Stage(self.stage).words

    @property
    def is_closed(self) -> bool:
        """Done with."""
        return self.closed_at is not None


class NumberCounter(models.Model):
    """The last number given in a year; raised by one statement inside the deed's transaction."""

    year = models.PositiveIntegerField(primary_key=True)
    last = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"
