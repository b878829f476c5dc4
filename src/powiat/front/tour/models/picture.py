"""Picture: zdjęcie 360° of a place, in three sizes, and what it shows in words."""

from uuid import UUID

from django.db import models
from django.db.models import Q

from powiat.front.tour.models.tour import Scene


class Picture(models.Model):
    """The equirectangular picture of one place: uploaded (three files) or one that came with the demo (`static_name`)."""

    scene = models.OneToOneField(Scene, on_delete=models.PROTECT, related_name="picture")
    static_name = models.SlugField(max_length=60, blank=True)
    large = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    medium = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    small = models.ForeignKey("files.File", on_delete=models.PROTECT, null=True, related_name="+")
    # What one is told before one loads it.
    large_bytes = models.PositiveIntegerField(default=0)
    medium_bytes = models.PositiveIntegerField(default=0)
    alt = models.CharField(max_length=600)
    start_yaw = models.FloatField(default=0)
    start_pitch = models.FloatField(default=0)
    # The yaw at which north lies; unknown north gives no direction on the plan.
    north_yaw = models.FloatField(null=True, blank=True)

    class Meta:
        """Never without words; never half uploaded; never two sources."""

        constraints = [
            models.CheckConstraint(condition=~Q(alt=""), name="tour_picture_words"),
            models.CheckConstraint(
                condition=Q(static_name="", large__isnull=False, medium__isnull=False, small__isnull=False)
                | (~Q(static_name="") & Q(large=None, medium=None, small=None)),
                name="tour_picture_source",
            ),
            models.CheckConstraint(
                condition=Q(
                    start_yaw__gte=-180, start_yaw__lt=180, start_pitch__gte=-90, start_pitch__lte=90
                ),
                name="tour_picture_start",
            ),
        ]

    def __str__(self) -> str:
        return self.alt

    @property
    def file_ids(self) -> list[UUID]:
        """The uploaded files; none of one that came with the demo."""
        return [one for one in (self.large_id, self.medium_id, self.small_id) if one]
