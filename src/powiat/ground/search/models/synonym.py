"""Synonyms: what people say for what the office writes."""

from django.db import models


class Synonym(models.Model):
    """Słowo potoczne i słowo urzędowe: who types `said` also gets what speaks of `meant`; not the other way round.

    One that was switched off stays, so that the list that comes with the product does not bring it back.
    """

    said = models.CharField("ludzie piszą", max_length=80)
    meant = models.CharField("na stronach stoi", max_length=120)
    is_on = models.BooleanField(default=True)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["said", "meant"], name="search_synonym_once")]
        ordering = ["said", "meant"]

    def __str__(self) -> str:
        return f"{self.said} → {self.meant}"
