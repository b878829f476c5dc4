"""Tour, Scene, Link and Hotspot: the walk (spacer), its places, the ways between them, what one finds there."""

from django.db import models
from django.db.models import F, Q

# Degrees: yaw 0 is the middle of the picture, to the right positive; pitch 0 is the horizon, up positive.
ON_SPHERE = Q(yaw__isnull=True, pitch__isnull=True) | Q(
    # NULL compared is not false: a half would pass without the first two.
    yaw__isnull=False,
    pitch__isnull=False,
    yaw__gte=-180,
    yaw__lt=180,
    pitch__gte=-90,
    pitch__lte=90,
)


class Tour(models.Model):
    """Spacer po urzędzie; `rooms` draw the plan: [floor, x, y, width, depth, name] in metres."""

    title = models.CharField(max_length=120)
    rooms = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.title


class Scene(models.Model):
    """Miejsce, in which one can stop; the first of a tour is the entrance."""

    tour = models.ForeignKey(Tour, on_delete=models.PROTECT, related_name="scenes")
    slug = models.SlugField(max_length=60)
    order = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    room = models.CharField(max_length=20, blank=True)
    description = models.TextField()
    accessibility = models.TextField(blank=True)
    floor = models.SmallIntegerField(default=0)
    plan_x = models.FloatField()
    plan_y = models.FloatField()
    # Where the film in Polish sign language is; `pjm_planned` keeps its place until it is made.
    pjm_url = models.CharField(max_length=200, blank=True)
    pjm_planned = models.BooleanField(default=False)
    # Raised by every change, so that of two editors the second one is told.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        """As one walks."""

        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["tour", "slug"], name="tour_scene_slug")]

    def __str__(self) -> str:
        return self.title

    @property
    def address(self) -> str:
        """Where everybody reads it."""
        return f"/spacer/{self.slug}/"


class Link(models.Model):
    """Przejście in one direction."""

    class Kind(models.TextChoices):
        """By what."""

        CORRIDOR = "corridor", "przejście"
        STAIRS = "stairs", "schody"
        LIFT = "lift", "winda"

    start = models.ForeignKey(Scene, on_delete=models.PROTECT, related_name="links")
    end = models.ForeignKey(Scene, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.CORRIDOR)
    label = models.CharField(max_length=120)
    directions = models.CharField(max_length=300)
    metres = models.PositiveSmallIntegerField()
    is_step_free = models.BooleanField(default=True)
    order = models.PositiveSmallIntegerField()
    # Where it lies in the picture of `start`; both or neither.
    yaw = models.FloatField(null=True, blank=True)
    pitch = models.FloatField(null=True, blank=True)

    class Meta:
        """As the place tells them."""

        ordering = ["order"]
        constraints = [
            models.CheckConstraint(condition=~Q(start=F("end")), name="tour_link_elsewhere"),
            models.CheckConstraint(condition=~Q(kind="stairs", is_step_free=True), name="tour_link_stairs"),
            models.CheckConstraint(condition=ON_SPHERE, name="tour_link_angles"),
        ]

    def __str__(self) -> str:
        return self.label


class Hotspot(models.Model):
    """Punkt: a matter settled in this place with the unit that settles it, a help for access, or a thing worth knowing."""

    class Kind(models.TextChoices):
        """What one learns there."""

        MATTER = "matter", "sprawa"
        ACCESS = "access", "dostępność"
        INFO = "info", "informacja"

    scene = models.ForeignKey(Scene, on_delete=models.PROTECT, related_name="hotspots")
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.MATTER)
    unit_symbol = models.CharField(max_length=20, blank=True)
    title = models.CharField(max_length=200)
    text = models.CharField(max_length=400, blank=True)
    url = models.CharField(max_length=200, blank=True)
    order = models.PositiveSmallIntegerField()
    yaw = models.FloatField(null=True, blank=True)
    pitch = models.FloatField(null=True, blank=True)

    class Meta:
        """As the place tells them."""

        ordering = ["order"]
        constraints = [models.CheckConstraint(condition=ON_SPHERE, name="tour_hotspot_angles")]

    def __str__(self) -> str:
        return self.title
