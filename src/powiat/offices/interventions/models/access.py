"""ApiKey, OpenToken, Link, Attempt, Arrival: keys and counters at the doors."""

from typing import ClassVar

from django.db import models


class ApiKey(models.Model):
    """A key of an Open311 client; only its digest is kept."""

    digest = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=120)
    rate_per_hour = models.PositiveIntegerField(default=60)
    may_extend = models.BooleanField(default=False)
    active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=200)
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class OpenToken(models.Model):
    """Open311: a token given before the number is known; it leads to the report."""

    token = models.CharField(max_length=64, unique=True)
    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.token


class Link(models.Model):
    """A one-time address in a mail. Looking at it changes nothing; only a pressed button (POST) uses it."""

    class Kind(models.TextChoices):
        """What it opens."""

        STATUS = "status", "odpowiedź jednostki zewnętrznej"
        ANSWER = "answer", "odpowiedź zgłaszającego na pytanie"
        REOPEN = "reopen", "„nie naprawiono”"

    kind = models.CharField(max_length=8, choices=Kind.choices)
    digest = models.CharField(max_length=64, unique=True)
    report = models.ForeignKey("interventions.Report", on_delete=models.PROTECT, related_name="+")
    dispatch = models.ForeignKey(
        "interventions.Dispatch", on_delete=models.PROTECT, null=True, related_name="links"
    )
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        """Found by report."""

        indexes: ClassVar = [models.Index(fields=["report", "kind"], name="interv_link_report")]

    def __str__(self) -> str:
        return f"{self.kind} {self.report_id}"


class Attempt(models.Model):
    """A wrong number or secret, by the keyed digest of the address it came from."""

    address_digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        """Counted by address and time."""

        indexes: ClassVar = [models.Index(fields=["address_digest", "at"], name="interv_attempt_recent")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M}"


class Arrival(models.Model):
    """A report that came from a device or a network, counted against floods; swept after a day."""

    kind = models.CharField(
        max_length=8,
        choices=[
            ("device", "urządzenie"),
            ("network", "sieć"),
            ("photo", "zdjęcie"),
            ("key", "klucz"),
            ("push", "powiadomienie"),
        ],
    )
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        """Counted by whence and time."""

        indexes: ClassVar = [
            models.Index(fields=["kind", "digest", "at"], name="interv_arrival_recent"),
            models.Index(fields=["at"], name="interv_arrival_old"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d %H:%M}"
