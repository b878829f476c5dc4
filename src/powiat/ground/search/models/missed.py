"""What people looked for in vain."""

from django.db import models


class MissedQuery(models.Model):
    """Zapytanie bez wyniku: its ordinary words only, and how many times; no person, no address, no hour."""

    words = models.CharField(max_length=120, primary_key=True)
    times = models.PositiveIntegerField(default=0)
    last_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["-times"], name="search_missed_often")]

    def __str__(self) -> str:
        return self.words
