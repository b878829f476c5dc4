"""Dispatch: a document sent to somebody, entered in the outgoing register, and the proof that it arrived."""

from django.db import models
from django.db.models import Q

from powiat.chancery.eod.domain.delivery import CHANNEL_NAMES

CHANNELS = [(str(channel), name) for channel, name in CHANNEL_NAMES.items()]


class Dispatch(models.Model):
    """One sending of one document to one addressee."""

    document = models.ForeignKey("eod.Document", on_delete=models.PROTECT, related_name="dispatches")
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField("numer w rejestrze wychodzących")
    recipient = models.ForeignKey("parties.Party", on_delete=models.PROTECT, null=True, related_name="+")
    recipient_name = models.CharField("adresat", max_length=300)
    channel = models.CharField("sposób", max_length=12, choices=CHANNELS)
    sent_at = models.DateTimeField("wysłano")
    sent_by = models.CharField(max_length=150)
    delivered_on = models.DateField("doręczono", null=True)
    delivery_basis = models.CharField("podstawa doręczenia", max_length=300, blank=True)
    is_fiction = models.BooleanField("doręczenie zastępcze", default=False)
    proof = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    noted_by = models.CharField(max_length=150, blank=True)

    class Meta:
        """The newest first; a delivery has its legal basis."""

        ordering = ["-year", "-number"]
        verbose_name = "przesyłka wychodząca"
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="eod_dispatch_number_once"),
            models.CheckConstraint(
                condition=Q(delivered_on=None, delivery_basis="")
                | Q(~Q(delivery_basis=""), delivered_on__isnull=False),
                name="eod_dispatch_delivery_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"RPWych/{self.number}/{self.year}"
