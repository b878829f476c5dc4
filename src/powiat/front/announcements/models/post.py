"""Post: one thing that the county told, whichever door published it (wpis)."""

from django.db import models


class Post(models.Model):
    """Wpis: what feeds, followers and the newsletter are told. Its number is part of its address for good."""

    class Section(models.TextChoices):
        """Which feed it stands in, and which topic of the newsletter it belongs to."""

        NEWS = "aktualnosci", "Aktualności"
        BIP = "bip", "Biuletyn Informacji Publicznej"
        WARNING = "ostrzezenia", "Ostrzeżenia"

    section = models.CharField(max_length=20, choices=Section)
    key = models.CharField(max_length=100, unique=True)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    path = models.CharField(max_length=300)
    published_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        """The newest first."""

        ordering = ["-published_at", "-id"]
        indexes = [models.Index(fields=["section", "-published_at"], name="announcements_post_newest")]

    def __str__(self) -> str:
        return self.title
