"""SavedView: how one person likes to look at a list."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower

from powiat.chancery.eod.domain.views import LIST_NAMES, LONGEST_QUERY
from powiat.ground.kernel.actor import Actor


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Own ones only."""

    def of(self, actor: Actor) -> "SavedViewQuerySet":
        """Those of the person; a machine has none."""
        return self.filter(user_id=actor.user_id) if actor.user_id is not None else self.none()


class SavedView(models.Model):
    """Filters, order and columns under a name of one's own. `query` is the part of the address that makes them."""

    user_id = models.BigIntegerField()
    desk_list = models.CharField(
        max_length=20, choices=[(str(one), name) for one, name in LIST_NAMES.items()]
    )
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=LONGEST_QUERY, blank=True)
    columns = ArrayField(models.CharField(max_length=20), default=list)
    changed_at = models.DateTimeField()

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        """By name; one name once for each list of a person."""

        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint("user_id", "desk_list", Lower("name"), name="eod_savedview_once")
        ]

    def __str__(self) -> str:
        return self.name
