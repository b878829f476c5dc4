"""Address: where a party lives, has its seat or wants its letters."""

from django.db import models
from django.db.models import Q

from powiat.registers.parties.data import AddressData


class Address(models.Model):
    """One address of a party. A changed address ends (`ended_at`) and a new row begins; nothing is
    overwritten."""

    party = models.ForeignKey("parties.Party", on_delete=models.PROTECT, related_name="addresses")
    town = models.CharField("miejscowość", max_length=100)
    street = models.CharField("ulica", max_length=120, blank=True)
    building = models.CharField("numer domu", max_length=20, blank=True)
    premises = models.CharField("numer lokalu", max_length=20, blank=True)
    postal_code = models.CharField("kod pocztowy", max_length=12, blank=True)
    post = models.CharField("poczta", max_length=100, blank=True)
    country = models.CharField("kraj", max_length=2, default="PL")
    since = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first; one at a time."""

        ordering = ["-since", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["party"], condition=Q(ended_at=None), name="parties_one_address_at_a_time"
            )
        ]
        indexes = [models.Index(fields=["town"], name="parties_address_town", condition=Q(ended_at=None))]

    def __str__(self) -> str:
        return ", ".join(self.data.lines)

    @property
    def data(self) -> AddressData:
        """The address as others see it."""
        return AddressData(
            town=self.town,
            street=self.street,
            building=self.building,
            premises=self.premises,
            postal_code=self.postal_code,
            post=self.post,
            country=self.country,
        )
