"""Post, Holding, Substitution: a seat in the office, who holds it and who stands in."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Post(models.Model):
    """A post (stanowisko). Rights come from it: `roles` are names from `config/roles.py`."""

    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    name = models.CharField("stanowisko", max_length=120)
    initials = models.CharField("inicjały w oznaczeniu pisma", max_length=8, blank=True)
    is_head = models.BooleanField("kieruje komórką", default=False)
    roles = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    order = models.PositiveSmallIntegerField(default=100)
    valid_to = models.DateField("zniesione z dniem", null=True, blank=True)

    class Meta:
        """Heads first."""

        ordering = ["unit__order", "-is_head", "order", "id"]
        verbose_name = "stanowisko"

    def __str__(self) -> str:
        return self.name


class Holding(models.Model):
    """A person holds a post from a day to a day (inclusive)."""

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    since = models.DateField("od")
    until = models.DateField("do", null=True, blank=True)

    class Meta:
        """One holder at a time is kept by an exclusion constraint (migration 0002)."""

        ordering = ["post_id", "-since"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="org_holding_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.user_id} na {self.post_id} od {self.since}"


class Substitution(models.Model):
    """A person stands in for a post: planned (leave) or sudden (today, by the head's word)."""

    class Kind(models.TextChoices):
        """How it came about."""

        PLANNED = "planned", "planowane"
        SUDDEN = "sudden", "nagłe"

    post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="+")
    substitute = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    since = models.DateField("od")
    until = models.DateField("do")
    kind = models.CharField("rodzaj", max_length=10, choices=Kind, default=Kind.PLANNED)
    reason = models.CharField("powód", max_length=200, blank=True)
    set_by_name = models.CharField(max_length=150)
    set_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The newest first."""

        ordering = ["-since", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__gte=F("since")), name="org_substitution_ends_after_start"
            )
        ]

    def __str__(self) -> str:
        return f"{self.substitute_id} za {self.post_id} {self.since}–{self.until}"
