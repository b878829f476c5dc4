"""Assignment (dekretacja): who is to deal with a letter, how and until when."""

from django.db import models


class Assignment(models.Model):
    """One act of assigning; a new one ends the one before, none is overwritten."""

    letter = models.ForeignKey("eod.Letter", on_delete=models.PROTECT, related_name="assignments")
    to_unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    to_post = models.ForeignKey("org.Post", on_delete=models.PROTECT, null=True, related_name="+")
    instruction = models.CharField("polecenie", max_length=1000, blank=True)
    due_on = models.DateField("załatwić do", null=True)
    for_information = models.BooleanField("do wiadomości", default=False)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=150)
    by_title = models.CharField(max_length=150, blank=True)
    by_user_id = models.BigIntegerField(null=True)
    # How high the assigning person sits: a lower one may not lengthen the term nor change the instruction.
    rank = models.PositiveSmallIntegerField(default=0)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        """In the order they were made."""

        ordering = ["letter_id", "at", "id"]

    def __str__(self) -> str:
        return f"{self.by_name} → {self.to_unit_id}/{self.to_post_id}"
