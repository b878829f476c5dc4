"""Steer: the small forms on a case's page that change its handler, readers or term."""

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.chancery.eod.actions import steer
from powiat.chancery.eod.domain.deadlines import ExclusionKind
from powiat.chancery.eod.models import Case
from powiat.chancery.eod.permissions import Permission
from powiat.chancery.eod.web import forms
from powiat.chancery.eod.web.cases import seen_case, show_case
from powiat.chancery.eod.web.doing import do_and_return
from powiat.ground.kernel.access import needs


def _form(what: str, request: HttpRequest, case: Case):
    today, data = timezone.localdate(), request.POST
    made: dict[str, Callable] = {
        "hand_over": lambda: forms.HandOverForm(data, on=today, unit_id=case.unit_id),
        "share": lambda: forms.ShareForm(data, on=today, unit_id=case.unit_id),
        "suspend": lambda: forms.SuspendForm(data, prefix="z"),
        "resume": lambda: forms.ResumeForm(data, prefix="p"),
        "exclude": lambda: forms.ExcludeForm(data, prefix="w"),
        "extend": lambda: forms.ExtendForm(data, prefix="n"),
    }
    if what not in made:
        raise Http404
    return made[what]()


def _act(what: str, case_id: int, data: dict, by, now) -> str:
    """Call the verb; returns the sentence for the clerk."""
    told = {"case_id": case_id, "by": by, "now": now}
    if what == "hand_over":
        steer.hand_over(post_id=int(data["handler"]), **told)
        return "Przekazano sprawę."
    if what == "share":
        steer.share(unit_id=int(data["unit"]), may_write_too=data["may_write"], reason=data["reason"], **told)
        return "Udostępniono sprawę."
    if what == "suspend":
        steer.suspend(**data, **told)
        return "Zawieszono postępowanie. Termin nie biegnie."
    if what == "resume":
        steer.resume(on=data["on"], **told)
        return "Podjęto postępowanie. Termin znów biegnie."
    if what == "exclude":
        steer.exclude_days(**{**data, "kind": ExclusionKind(data["kind"])}, **told)
        return "Te dni nie wliczają się do terminu."
    steer.extend(**data, **told)
    return "Wyznaczono nowy termin. Wyślij stronom zawiadomienie."


@needs(Permission.CASE_WRITE)
@require_POST
def steer_case(request: HttpRequest, case_id: int) -> HttpResponse:
    """One of: hand_over, share, suspend, resume, exclude, extend."""
    case = seen_case(request, case_id)
    what = request.POST.get("co", "")
    form = _form(what, request, case)
    if form.is_valid():
        try:
            said = _act(what, case.pk, form.cleaned_data, request.actor, timezone.now())
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            return do_and_return(request, lambda: None, done=said, back=f"/biurko/sprawy/{case.pk}/")
    return show_case(request, case, status=422, open_form=what, **{f"{what}_form": form})
