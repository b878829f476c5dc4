"""TermEntry: a statutory term as dated data, with its legal basis."""

from django.db import models


class TermEntry(models.Model):
    """How long the office has; editable, because the law changes and some bases wait for confirmation."""

    code = models.CharField("kod", max_length=40)
    name = models.CharField("nazwa", max_length=200)
    length = models.PositiveSmallIntegerField("długość")
    unit = models.CharField("jednostka", max_length=10, help_text="days, workdays, weeks, months, years")
    event = models.CharField("biegnie od", max_length=200, blank=True)
    moves_off_free_days = models.BooleanField("koniec w dzień wolny przesuwa się", default=True)
    counts_exclusions = models.BooleanField("nie wlicza okresów z art. 35 § 5", default=True)
    legal_basis = models.CharField("podstawa prawna", max_length=300)
    confirmed = models.BooleanField("potwierdzony", default=False)
    valid_from = models.DateField("od")
    valid_to = models.DateField("do", null=True, blank=True)

    class Meta:
        """By code."""

        ordering = ["code", "-valid_from"]
        verbose_name = "termin"
        constraints = [models.UniqueConstraint(fields=["code", "valid_from"], name="eod_term_once")]

    def __str__(self) -> str:
        return self.name
