"""The log of the bulletin and its daily check. Rows are never changed (migration 0004)."""

from django.db import models

from powiat.front.bip.models.article import ClockTimestamp


class LogEntry(models.Model):
    """Dziennik BIP (rozporządzenie § 16 ust. 1-2): a change of content, or an attempt of somebody without the right."""

    class Kind(models.TextChoices):
        """What was noted."""

        CHANGE = "change", "zmiana treści"
        REFUSED = "refused", "odmowa dostępu"
        SIGN_IN = "sign_in", "nieudane logowanie"

    at = models.DateTimeField(db_default=ClockTimestamp())
    kind = models.CharField(max_length=10, choices=Kind.choices)
    verb = models.CharField(max_length=60, blank=True)
    text = models.CharField(max_length=500)
    by_name = models.CharField(max_length=200, blank=True)
    by_id = models.BigIntegerField(null=True)
    address = models.CharField(max_length=300, blank=True, help_text="the page that was asked for")
    ip = models.GenericIPAddressField(null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["kind", "-at"], name="bip_log_kind_at")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.text}"

    @property
    def is_attempt(self) -> bool:
        """True for what somebody without the right tried."""
        return self.kind != self.Kind.CHANGE


class LogCheck(models.Model):
    """Kontrola dziennika (§ 16 ust. 3): who looked at a day's entries, when, and what he noticed."""

    day = models.DateField(unique=True)
    at = models.DateTimeField(db_default=ClockTimestamp())
    by_name = models.CharField(max_length=200)
    by_id = models.BigIntegerField(null=True)
    remarks = models.CharField(max_length=1000, blank=True)
    changes = models.PositiveIntegerField()
    attempts = models.PositiveIntegerField()

    class Meta:
        ordering = ["-day"]

    def __str__(self) -> str:
        return f"{self.day}: {self.by_name}"
