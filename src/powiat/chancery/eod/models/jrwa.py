"""JrwaEntry: a class of the uniform file list (JRWA), as loaded from the office's file."""

from django.db import models
from django.db.models import Q

from powiat.chancery.eod.domain.jrwa import MODE_NAMES, Mode

MODES = [(str(mode), name) for mode, name in MODE_NAMES.items()]


class JrwaEntry(models.Model):
    """A class: its symbol is the prefix of its children; cases are kept in final classes only."""

    symbol = models.CharField("symbol", max_length=10)
    title = models.CharField("hasło", max_length=300)
    category = models.CharField("kategoria archiwalna", max_length=8, blank=True)
    category_elsewhere = models.CharField("kategoria w innych komórkach", max_length=8, blank=True)
    is_final = models.BooleanField("klasa końcowa", default=False)
    mode = models.CharField("sposób prowadzenia", max_length=12, choices=MODES, default=Mode.ELECTRONIC)
    outside_system = models.CharField("system dziedzinowy", max_length=100, blank=True)
    term = models.CharField("termin domyślny", max_length=40, blank=True)
    confirmed = models.BooleanField("potwierdzona przez archiwistę", default=False)
    valid_from = models.DateField("od")
    valid_to = models.DateField("do", null=True, blank=True)

    class Meta:
        """By symbol."""

        ordering = ["symbol", "-valid_from"]
        verbose_name = "klasa JRWA"
        constraints = [
            models.UniqueConstraint(fields=["symbol", "valid_from"], name="eod_jrwa_once"),
            models.CheckConstraint(condition=Q(symbol__regex=r"^\d{1,10}$"), name="eod_jrwa_symbol_digits"),
        ]

    def __str__(self) -> str:
        return f"{self.symbol} {self.title}"
