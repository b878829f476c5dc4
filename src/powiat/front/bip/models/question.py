"""Question: a request for public information, followed by what happens in the chancery."""

from datetime import date

from django.db import models


class Question(models.Model):
    """Wniosek o informację publiczną (u.d.i.p. art. 10-16), with its 14-day clock."""

    class State(models.TextChoices):
        """Where it stands, as the public reads it."""

        OPEN = "open", "w toku"
        EXTENDED = "extended", "przedłużony"
        COSTS = "costs", "zawiadomiono o kosztach"
        ANSWERED = "answered", "udostępniono informację"
        REFUSED = "refused", "odmówiono decyzją"
        CLOSED = "closed", "zakończono w inny sposób"

    case_id = models.BigIntegerField(unique=True)
    case_mark = models.CharField(max_length=60)
    received_on = models.DateField()
    due_on = models.DateField()
    first_due_on = models.DateField()
    why_extended = models.CharField(max_length=500, blank=True)
    costs_told_on = models.DateField(null=True)
    subject = models.CharField(
        max_length=300, blank=True, help_text="written by an editor, without personal data"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    answered_on = models.DateField(null=True)
    answer = models.ForeignKey("bip.Article", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-received_on", "-id"]

    def __str__(self) -> str:
        return self.case_mark

    @property
    def is_running(self) -> bool:
        """True while somebody waits for the answer."""
        return self.state in (self.State.OPEN, self.State.EXTENDED, self.State.COSTS)

    def is_late(self, today: date) -> bool:
        """True when the term has passed, or the answer came after it."""
        return (self.answered_on or today) > self.due_on if self.is_running or self.answered_on else False
