"""Four eyes: a step of the workflow that nobody takes for himself."""

from django.conf import settings
from wagtail.models import AbstractGroupApprovalTask


class FourEyesTask(AbstractGroupApprovalTask):
    """Sprawdzenie lub zatwierdzenie: by someone of the groups who did not hand the page on himself."""

    class Meta:
        """As the editor calls it."""

        verbose_name = "krok dla innej osoby"
        verbose_name_plural = "kroki dla innych osób"

    def get_actions(self, obj: object, user: object) -> list:
        """What the person may do with the page at this step: nothing, when it is his own."""
        handed_on = getattr(obj, "current_workflow_state", None)
        if settings.PORTAL_FOUR_EYES and handed_on and handed_on.requested_by_id == user.pk:
            return []
        return super().get_actions(obj, user)
