"""Pictures of the portal: our own table, chosen before the first migration (docs/adr)."""

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class Picture(AbstractImage):
    """Zdjęcie lub grafika; whoever took it is named, because the law on authors asks for it."""

    credit = models.CharField(
        "autor lub źródło",
        max_length=200,
        blank=True,
        help_text="Pokazujemy pod zdjęciem, na przykład: fot. Jan Nowak.",
    )

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        """Wagtail asks for the permission to choose."""

        verbose_name = "zdjęcie"
        verbose_name_plural = "zdjęcia"
        permissions = [("choose_picture", "Może wybierać zdjęcia")]


class PictureRendition(AbstractRendition):
    """Przycięta i pomniejszona wersja zdjęcia; Wagtail makes and keeps it."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        """One rendition for each recipe."""

        unique_together = (("image", "filter_spec", "focal_point_key"),)
