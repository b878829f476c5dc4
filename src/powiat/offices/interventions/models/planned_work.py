"""PlannedWork: works announced on a place and a time (planowane prace), so that nobody has to report them."""

from typing import ClassVar

from django.contrib.gis.db import models
from django.contrib.postgres.indexes import GistIndex
from django.db.models import F, Q


class PlannedWork(models.Model):
    """So far around a point, from one moment to another; withdrawn ones are shown to nobody."""

    class Kind(models.TextChoices):
        """What people meet there."""

        ROAD = "road", "zamknięcie drogi"
        REPAIR = "repair", "remont"
        POWER = "power", "wyłączenie prądu"
        WATER = "water", "wyłączenie wody"
        GREENERY = "greenery", "prace przy zieleni"
        OTHER = "other", "inne prace"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    address = models.CharField(max_length=200, blank=True)
    gmina_terc = models.CharField(max_length=7, blank=True)
    point = models.PointField(srid=4326)
    point_2180 = models.PointField(srid=2180)
    radius_m = models.PositiveIntegerField(default=150)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    by_name = models.CharField(max_length=200)
    announced_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    idempotency_key = models.CharField(max_length=60, unique=True)

    class Meta:
        """The nearest in time first."""

        ordering: ClassVar = ["starts_at", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["ends_at"], condition=Q(withdrawn_at=None), name="interv_work_ends"),
            GistIndex(fields=["point_2180"], condition=Q(withdrawn_at=None), name="interv_work_near"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="interv_work_lasts"),
        ]

    def __str__(self) -> str:
        return self.title
