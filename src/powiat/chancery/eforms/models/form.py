"""Forms and their versions. A published version never changes: the database refuses (trigger in 0002)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class VersionState(models.TextChoices):
    """Where a version stands."""

    DRAFT = "draft", "szkic"
    PUBLISHED = "published", "opublikowana"
    WITHDRAWN = "withdrawn", "wycofana"


class FormDefinition(models.Model):
    """An electronic form (formularz elektroniczny) through all its versions."""

    code = models.SlugField(max_length=60, unique=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["code"]

    def __str__(self) -> str:
        return self.code


class FormVersion(models.Model):
    """One version of a form: its whole definition as data."""

    form = models.ForeignKey(FormDefinition, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=VersionState.choices, default=VersionState.DRAFT)
    title = models.CharField(max_length=300)
    body = models.JSONField()
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.CharField(max_length=200, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["form__code", "-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["form", "version"], name="eforms_one_row_a_version"),
            models.CheckConstraint(
                condition=(Q(state="draft") & Q(published_at__isnull=True))
                | (~Q(state="draft") & Q(published_at__isnull=False)),
                name="eforms_published_has_its_hour",
            ),
            models.CheckConstraint(
                condition=Q(state="withdrawn", withdrawn_at__isnull=False)
                | (~Q(state="withdrawn") & Q(withdrawn_at__isnull=True)),
                name="eforms_withdrawn_has_its_hour",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.form_id}/{self.version}"
