"""The organisation on the desk: units, posts, who sits where, who stands in for whom."""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.ground.kernel.access import needs
from powiat.ground.org.actions.substitute import revoke, substitute
from powiat.ground.org.data import PostRef, UnitRef
from powiat.ground.org.permissions import Permission
from powiat.ground.org.queries import posts, substitutions, units
from powiat.ground.org.web.forms import SubstitutionForm

HOME = "/biurko/organizacja/"


@dataclass(frozen=True, slots=True)
class UnitWithPosts:
    """A unit and the posts in it."""

    unit: UnitRef
    posts: tuple[PostRef, ...]


def _unit_ids(actor) -> tuple[int, ...] | None:
    """The units whose substitutions the actor may set; None: all of them."""
    return None if actor.may(Permission.MANAGE) else actor.unit_ids


@needs(Permission.SUBSTITUTE, Permission.MANAGE)
@require_safe
def organisation(request: HttpRequest) -> HttpResponse:
    """Units with their posts, and the substitutions that last or are to come."""
    today, unit_ids = timezone.localdate(), _unit_ids(request.actor)
    seats = defaultdict(list)
    for post in posts(today, unit_ids=unit_ids):
        seats[post.unit_id].append(post)
    shown = [one for one in units(today) if unit_ids is None or one.id in unit_ids]
    context = {
        "units": [UnitWithPosts(one, tuple(seats[one.id])) for one in shown],
        "substitutions": substitutions(today, unit_ids),
        "sees_all": unit_ids is None,
    }
    return render(request, "org/organisation.html", context)


@needs(Permission.SUBSTITUTE, Permission.MANAGE)
def set_substitution(request: HttpRequest) -> HttpResponse:
    """Ustaw zastępstwo."""
    today, actor = timezone.localdate(), request.actor
    if request.method != "POST":
        initial = {"post": request.GET.get("stanowisko", ""), "since": today}
        form = SubstitutionForm(on=today, unit_ids=_unit_ids(actor), initial=initial)
        return render(request, "org/substitution.html", {"form": form})
    form = SubstitutionForm(request.POST, on=today, unit_ids=_unit_ids(actor))
    if form.is_valid():
        data = form.cleaned_data
        try:
            substitute(
                post_id=int(data["post"]),
                substitute_id=int(data["substitute"]),
                since=data["since"],
                until=data["until"],
                sudden=data["kind"] == "sudden",
                reason=data["reason"],
                by=actor,
                now=timezone.now(),
            )
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            messages.success(request, "Ustawiono zastępstwo. Uprawnienia zaczną i skończą się same.")
            return redirect(HOME)
    return render(request, "org/substitution.html", {"form": form}, status=422)


@needs(Permission.SUBSTITUTE, Permission.MANAGE)
@require_POST
def revoke_substitution(request: HttpRequest, substitution_id: int) -> HttpResponse:
    """Odwołaj zastępstwo. One outside one's units does not exist."""
    seen = {one.id for one in substitutions(timezone.localdate(), _unit_ids(request.actor))}
    if substitution_id not in seen:
        raise Http404
    revoke(substitution_id=substitution_id, by=request.actor, now=timezone.now())
    messages.success(request, "Odwołano zastępstwo.")
    return redirect(HOME)
