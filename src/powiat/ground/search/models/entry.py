"""What can be found."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class SearchEntry(models.Model):
    """One thing that can be found. Wide columns lie out of line (see the first migration), so that counting
    and
    sorting a hundred thousand hits reads only the narrow ones. Read it through `queries.within`, which
    refuses
    to ask without scopes."""

    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=200)
    title = models.TextField()
    body = models.TextField(blank=True)
    marks = ArrayField(models.CharField(max_length=100), default=list)
    mark_text = models.TextField(blank=True)
    url = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(null=True)
    scopes = ArrayField(models.CharField(max_length=100))
    head = SearchVectorField()
    whole = SearchVectorField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "ref"], name="search_entry_once"),
            models.CheckConstraint(condition=models.Q(scopes__len__gt=0), name="search_entry_scoped"),
        ]
        indexes = [
            GinIndex(fields=["whole", "scopes"], name="search_entry_whole"),
            GinIndex(fields=["head", "scopes"], name="search_entry_head"),
            GinIndex(fields=["mark_text"], opclasses=["gin_trgm_ops"], name="search_entry_marks"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.ref}"
