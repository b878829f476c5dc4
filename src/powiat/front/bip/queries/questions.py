"""Questions: requests for public information on the editors' desk."""

from django.db.models import Case, Count, IntegerField, QuerySet, Value, When

from powiat.front.bip.models import Question

RUNNING = (Question.State.OPEN, Question.State.EXTENDED, Question.State.COSTS)


def questions() -> QuerySet[Question]:
    """Those that run first, by their term; then the settled ones, the newest first."""
    first = Case(When(state__in=RUNNING, then=Value(0)), default=Value(1), output_field=IntegerField())
    return Question.objects.annotate(turn=first).order_by("turn", "due_on", "-id")


def by_state() -> dict[str, int]:
    """How many in each state."""
    return dict(Question.objects.order_by().values_list("state").annotate(n=Count("pk")))
