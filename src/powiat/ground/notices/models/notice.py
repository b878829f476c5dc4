"""Notice: a line under somebody's bell (powiadomienie)."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class Notice(models.Model):
    """Told to one person. The same key is told to him once, however often the telling is repeated."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=300)
    url = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    key = models.CharField(max_length=200, null=True)

    class Meta:
        """The unread ones are counted on every page: an index of their own."""

        constraints = [models.UniqueConstraint(fields=["user", "key"], name="notices_notice_once")]
        indexes = [
            models.Index(fields=["user", "-at"], name="notices_notice_newest"),
            models.Index(fields=["user"], condition=Q(read_at=None), name="notices_notice_unread"),
        ]

    def __str__(self) -> str:
        return self.text
