"""Service, RoutingRule, RoadSegment: who gets reports (służba), by which rules, and whose road it is."""

from typing import ClassVar

from django.contrib.gis.db import models


class Service(models.Model):
    """A recipient of reports: our own unit, a gmina, the police, a road authority, a utility."""

    code = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(
        max_length=10,
        choices=[
            ("own", "starostwo i jednostki powiatu"),
            ("gmina", "gmina"),
            ("police", "policja"),
            ("road", "zarządca drogi"),
            ("utility", "operator sieci"),
            ("other", "inny"),
        ],
    )
    # Reports of a service that is a unit of ours are worked on at the desk; others get them by e-mail or Open311.
    unit_symbol = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    open311_url = models.CharField(max_length=300, blank=True)
    open311_key_name = models.CharField(max_length=60, blank=True)
    # Our category -> the code that the partner uses for it; "*" stands for all others.
    open311_codes = models.JSONField(default=dict, blank=True)
    confirmed = models.BooleanField(default=False)
    active = models.BooleanField(default=True)

    class Meta:
        """By name."""

        ordering: ClassVar = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def is_ours(self) -> bool:
        """True when our own people do the work."""
        return self.kind == "own"


class RoutingRule(models.Model):
    """A rule of domain/routing.py; `note` says why, `legal_basis` by what law."""

    order = models.PositiveIntegerField(unique=True)
    when = models.JSONField(default=dict)
    then = models.JSONField(default=dict)
    note = models.CharField(max_length=300, blank=True)
    legal_basis = models.CharField(max_length=300, blank=True)
    active = models.BooleanField(default=True)

    class Meta:
        """As they are tried."""

        ordering: ClassVar = ["order"]

    def __str__(self) -> str:
        return f"{self.order}. {self.note}"


class RoadSegment(models.Model):
    """A piece of road with its class: krajowa, wojewódzka, powiatowa, gminna."""

    number = models.CharField(max_length=20)
    name = models.CharField(max_length=120, blank=True)
    road_class = models.CharField(
        max_length=12,
        choices=[
            ("krajowa", "krajowa"),
            ("wojewodzka", "wojewódzka"),
            ("powiatowa", "powiatowa"),
            ("gminna", "gminna"),
        ],
    )
    geometry = models.LineStringField(srid=2180)
    confirmed = models.BooleanField(default=False)

    class Meta:
        """By number."""

        ordering: ClassVar = ["number", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.name}"
