"""Register: the counter of a yearly register, gapless because its row is locked by whoever takes a number."""

from django.db import models


class Register(models.Model):
    """One register in one year: `rpw` for what comes in, `rpw-wy` for what goes out."""

    code = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        """One counter for a register and a year."""

        constraints = [models.UniqueConstraint(fields=["code", "year"], name="eod_register_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.year}: {self.last}"
