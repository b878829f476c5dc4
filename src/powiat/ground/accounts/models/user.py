"""User: an account a person signs in with."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """A clerk or a resident. What a clerk may do comes from the posts he holds (`org`), never from here."""

    class Kind(models.TextChoices):
        """Which door the account opens."""

        STAFF = "staff", "pracownik"
        RESIDENT = "resident", "mieszkaniec"

    kind = models.CharField("rodzaj konta", max_length=10, choices=Kind, default=Kind.RESIDENT)
    phone = models.CharField("telefon", max_length=20, blank=True)
    wants_mail = models.BooleanField("powiadomienia e-mail", default=True)

    class Meta:
        """One account for one e-mail address."""

        verbose_name = "konto"
        verbose_name_plural = "konta"
        constraints = [
            models.UniqueConstraint(
                fields=["email"], condition=~models.Q(email=""), name="accounts_user_email_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def is_clerk(self) -> bool:
        """True for people who work at the office."""
        return self.kind == self.Kind.STAFF
