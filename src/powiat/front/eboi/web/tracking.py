"""One's own matter: found by number and secret or in one's account, told in plain words. R2.4."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from powiat.chancery.eforms import api as eforms
from powiat.front.eboi.actions import draft as drafting
from powiat.front.eboi.actions.check_in import TooManyTries, check_in, claim
from powiat.front.eboi.actions.collect import NotHis, collect
from powiat.front.eboi.domain.story import State
from powiat.front.eboi.models import Submission, TrackedCase
from powiat.front.eboi.queries import Paper, drafts_of, matters_of, papers_of, state_of
from powiat.front.eboi.web import holders
from powiat.front.eboi.web.sent import pdf_answer
from powiat.front.eboi.web.wizard import step_url
from powiat.ground.files import api as files
from powiat.ground.kernel.access import public, signed_in
from powiat.ground.ui.components.marks import tag
from powiat.ground.ui.parts import Fact, Moment

ANSWER_FORM = "odpowiedz-na-pismo"
WRONG = "Nie znamy takiego numeru z takim kodem. Sprawdź jedno i drugie na potwierdzeniu."
TOO_MANY = "Za dużo prób. Odczekaj 15 minut i spróbuj jeszcze raz albo zadzwoń do urzędu."
_TONES = {"call": "orange", "sent": "purple", "delivered": "green", "closed": "green", "decided": "purple"}


class TrackForm(forms.Form):
    """Number and secret."""

    numer = forms.CharField(
        label="Numer pisma albo znak sprawy",
        help_text="Na przykład RPW/12/2026 albo OR.1431.7.2026",
        max_length=60,
        error_messages={"required": "Wpisz numer z potwierdzenia", "max_length": WRONG},
    )
    kod = forms.CharField(
        label="Tajny kod",
        help_text="12 znaków z potwierdzenia, na przykład ABCD-EFGH-JKLM. Wielkość liter i kreski nie mają znaczenia.",
        max_length=40,
        error_messages={"required": "Wpisz tajny kod z potwierdzenia", "max_length": WRONG},
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


@public
@never_cache
@require_http_methods(["GET", "POST"])
def track(request: HttpRequest) -> HttpResponse:
    """Check a matter by number and secret."""
    if request.method == "GET":
        form = TrackForm(initial={"numer": request.GET.get("numer", "")[:60]})
        return render(request, "eboi/track.html", {"form": form})
    form, status = TrackForm(request.POST), 200
    if form.is_valid():
        now, typed = timezone.now(), form.cleaned_data
        try:
            found = check_in(
                number=typed["numer"], secret=typed["kod"], address=holders.client_address(request), now=now
            )
        except TooManyTries:
            form.add_error(None, TOO_MANY)
            status = 429
        else:
            if found is not None:
                holders.open_matter(request, found, now)
                return redirect("eboi:matter", found)
            form.add_error(None, WRONG)
    return render(request, "eboi/track.html", {"form": form}, status=status)


@signed_in
@never_cache
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """The matters and the unsent forms of one's account."""
    matters = [(one, State(one.state)) for one in matters_of(request.user.pk)[:200]]
    drafts = [
        (one, eforms.definition(one.form_code, one.form_version).title)
        for one in drafts_of(request.user.pk)[:20]
    ]
    return render(request, "eboi/mine.html", {"matters": matters, "drafts": drafts})


@public
@never_cache
@require_GET
def matter(request: HttpRequest, tracked_id: UUID) -> HttpResponse:
    """The page of one matter."""
    tracked = holders.find_matter(request, tracked_id, timezone.now())
    papers = papers_of(tracked)
    state = state_of(tracked, papers)
    moments = [
        Moment(one.title, one.at, text=one.text, tone=_TONES.get(one.kind, "blue"), url=one.url)
        for one in reversed(tracked.entries.all())
    ]
    if not tracked.entries.all():
        moments = [
            Moment(
                "Pismo dotarło do urzędu", tracked.created_at, text=f"Ma numer {tracked.rpw}.", tone="blue"
            )
        ]
    context = {
        "tracked": tracked,
        "state": state,
        "badge": tag(state.words, state.tone),
        "facts": _facts(tracked),
        "papers": papers,
        "letters": [(one, f"Potwierdzenie {one.rpw}") for one in tracked.submissions.all()],
        "moments": moments,
        "may_claim": request.user.is_authenticated and tracked.user_id is None,
    }
    return render(request, "eboi/matter.html", context)


def _facts(tracked: TrackedCase) -> list[Fact]:
    contact = ", tel. ".join(filter(None, (tracked.handler_name, tracked.handler_phone)))
    unit = ", tel. ".join(filter(None, (tracked.unit_name, tracked.unit_phone)))
    facts = [
        Fact("Numer pisma", tracked.rpw),
        Fact("Znak sprawy", tracked.mark),
        Fact("Wydział", unit),
        Fact("Prowadzi", contact),
    ]
    if tracked.due_on and tracked.state not in (State.CLOSED, State.DELIVERED):
        facts.append(Fact("Termin załatwienia", f"{tracked.due_on:%d.%m.%Y}"))
    return [fact for fact in facts if fact.value]


@public
@require_POST
def leave(request: HttpRequest, tracked_id: UUID) -> HttpResponse:
    """Close the matter on a computer that others use."""
    holders.leave_matter(request, tracked_id)
    messages.success(request, "Sprawa jest zamknięta na tym komputerze. Żeby ją otworzyć, podaj numer i kod.")
    return redirect("eboi:track")


@public
@require_POST
def keep(request: HttpRequest, tracked_id: UUID) -> HttpResponse:
    """Add the matter to the account."""
    tracked = holders.find_matter(request, tracked_id, timezone.now())
    if claim(tracked_id=tracked.pk, by=holders.actor_of(request), now=timezone.now()):
        messages.success(request, "Sprawa jest na Twoim koncie.")
    return redirect("eboi:matter", tracked.pk)


def _paper(tracked: TrackedCase, dispatch_id: int) -> Paper:
    found = next((one for one in papers_of(tracked) if one.dispatch_id == dispatch_id), None)
    if found is None:
        raise Http404
    return found


@public
@require_POST
def collect_paper(request: HttpRequest, tracked_id: UUID, dispatch_id: int) -> HttpResponse:
    """„Odbierz”: the moment of delivery."""
    tracked = holders.find_matter(request, tracked_id, timezone.now())
    paper = _paper(tracked, dispatch_id)
    if paper.waits:
        try:
            collect(
                tracked_id=tracked.pk,
                dispatch_id=dispatch_id,
                by=holders.actor_of(request),
                now=timezone.now(),
            )
        except NotHis:
            raise Http404 from None
        messages.success(request, "Pismo jest odebrane. Możesz je przeczytać.")
    return redirect("eboi:matter", tracked.pk)


@public
@never_cache
@require_GET
def read_paper(request: HttpRequest, tracked_id: UUID, dispatch_id: int) -> HttpResponseBase:
    """The document itself, after it was collected (or delivered in another way)."""
    paper = _paper(holders.find_matter(request, tracked_id, timezone.now()), dispatch_id)
    if not paper.is_open:
        raise Http404
    return files.respond(request, paper.file_id, inline=True)


@public
@require_POST
def answer_paper(request: HttpRequest, tracked_id: UUID, dispatch_id: int) -> HttpResponse:
    """Begin an answer to a letter of the office."""
    tracked = holders.find_matter(request, tracked_id, timezone.now())
    paper = _paper(tracked, dispatch_id)
    if paper.waits:
        raise Http404
    draft = drafting.start_draft(
        code=ANSWER_FORM,
        by=holders.actor_of(request),
        now=timezone.now(),
        tracked_id=tracked.pk,
        answers_title=paper.title,
    )
    response = redirect(step_url(draft, eforms.next_step(eforms.definition(ANSWER_FORM), {})))
    holders.hold_draft(request, response, draft.pk)
    return response


@public
@never_cache
@require_GET
def own_letter(request: HttpRequest, tracked_id: UUID, form_key: UUID) -> HttpResponse:
    """What one sent oneself, as PDF."""
    tracked = holders.find_matter(request, tracked_id, timezone.now())
    submission = get_object_or_404(
        Submission.objects.select_related("tracked"), tracked=tracked, form_key=form_key
    )
    return pdf_answer(request, submission, timezone.now(), show=False)
