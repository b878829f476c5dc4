"""Keep view, drop view: a person arranges his own lists. Not a deed of the office, so the audit log is not asked."""

from collections.abc import Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction

from powiat.chancery.eod.domain.views import LONGEST_QUERY, MOST_OF_ONE, DeskList, worth_keeping
from powiat.chancery.eod.models import SavedView
from powiat.ground.kernel.actor import Actor


@transaction.atomic
def keep_view(
    *,
    desk_list: DeskList,
    name: str,
    query: str,
    columns: Sequence[str],
    by: Actor,
    now: datetime,
    view_id: int | None = None,
) -> SavedView:
    """A new view, or another wording of one's own. The same saved twice stays one."""
    if by.user_id is None:
        raise PermissionDenied
    name, query = " ".join(name.split()), worth_keeping(query)
    if len(query) > LONGEST_QUERY:
        raise ValidationError("Te filtry są za długie, aby je zapisać. Skróć szukany tekst.")
    with connection.cursor() as cursor:
        # One person at a time: so two clicks make one view, and the limit holds.
        cursor.execute("select pg_advisory_xact_lock(hashtext('eod_savedview'), %s)", [by.user_id % 2**31])
    mine = SavedView.objects.of(by).filter(desk_list=desk_list)
    view = mine.get(pk=view_id) if view_id else SavedView(user_id=by.user_id, desk_list=desk_list)
    twin = mine.filter(name__iexact=name).exclude(pk=view.pk).first()
    if twin is not None:
        if view_id is None and (twin.query, twin.columns) == (query, list(columns)):
            return twin
        raise ValidationError({"name": "Masz już na tej liście widok o takiej nazwie. Wybierz inną nazwę."})
    if view.pk is None and mine.count() >= MOST_OF_ONE:
        raise ValidationError(f"Na jednej liście możesz mieć {MOST_OF_ONE} widoków. Usuń któryś z nich.")
    view.name, view.query, view.columns, view.changed_at = name, query, list(columns), now
    view.save()
    return view


@transaction.atomic
def drop_view(*, view_id: int, by: Actor, now: datetime) -> None:
    """Remove one's own view; one already removed stays removed."""
    SavedView.objects.of(by).filter(pk=view_id).delete()
