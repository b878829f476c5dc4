"""Category and Question: what may be reported (kategoria zgłoszenia) and what more is asked about it. Open311: service."""

from typing import ClassVar

from django.db import models

from powiat.offices.interventions.domain.lanes import Lane


class Category(models.Model):
    """One kind of report: its lane, its terms, how duplicates are found. Loaded from standards/, edited by the desk."""

    service_code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    group = models.CharField(max_length=60)
    lane = models.CharField(max_length=1, choices=[(str(one), one.words) for one in Lane])
    recipient_default = models.CharField(max_length=60, blank=True)
    ack_minutes = models.PositiveIntegerField()
    resolve = models.PositiveIntegerField()
    resolve_unit = models.CharField(max_length=3, choices=[("min", "minut"), ("h", "godzin"), ("d", "dni")])
    calendar = models.CharField(
        max_length=12, choices=[("24x7", "całą dobę"), ("working_days", "w dni robocze")]
    )
    duplicate_radius_m = models.PositiveIntegerField(default=50)
    duplicate_days = models.PositiveIntegerField(default=30)
    emergency_phone = models.CharField(max_length=20, blank=True)
    public_by_default = models.BooleanField(default=False)
    anonymous_allowed = models.BooleanField(default=True)
    description = models.CharField(max_length=400, blank=True)
    keywords = models.JSONField(default=list)
    # {"en": {"name": …, "description": …}, "uk": …}
    names_i18n = models.JSONField(default=dict)
    jrwa = models.CharField(max_length=12, blank=True)
    legal_basis = models.CharField(max_length=300, blank=True)
    confirmed = models.BooleanField(default=False)
    active = models.BooleanField(default=True)
    order = models.PositiveIntegerField(default=0)

    class Meta:
        """In the county's order: hazards first."""

        ordering: ClassVar = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class Question(models.Model):
    """An extra question of a category (Open311: attribute)."""

    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="questions")
    code = models.CharField(max_length=40)
    datatype = models.CharField(
        max_length=20,
        choices=[
            ("string", "krótki tekst"),
            ("number", "liczba"),
            ("datetime", "data i godzina"),
            ("text", "dłuższy tekst"),
            ("singlevaluelist", "jedna odpowiedź z listy"),
            ("multivaluelist", "kilka odpowiedzi z listy"),
        ],
    )
    variable = models.BooleanField(default=True)
    required = models.BooleanField(default=False)
    order = models.PositiveIntegerField(default=1)
    description = models.CharField(max_length=200)
    datatype_description = models.CharField(max_length=200, blank=True)
    # [{"key": "…", "name": "…"}]
    values = models.JSONField(default=list)

    class Meta:
        """In their order; one code and one place in a category."""

        ordering: ClassVar = ["order", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["category", "code"], name="interventions_question_once")
        ]

    def __str__(self) -> str:
        return self.description
