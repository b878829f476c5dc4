"""Cases: the list, one case with everything in it, its history on paper."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.chancery.eod.actions.close import close
from powiat.chancery.eod.actions.note import note
from powiat.chancery.eod.domain.mark import cases_in
from powiat.chancery.eod.domain.stages import CaseStage
from powiat.chancery.eod.domain.views import DeskList
from powiat.chancery.eod.models import Case
from powiat.chancery.eod.permissions import DESK, Permission, may_write
from powiat.chancery.eod.queries import lists
from powiat.chancery.eod.queries.reckoning import working_of
from powiat.chancery.eod.web import forms, narrowing, own_views, papers, tables
from powiat.chancery.eod.web.doing import do_and_return
from powiat.chancery.eod.web.paging import LatePages
from powiat.ground.kernel.access import needs
from powiat.ground.org import api as org
from powiat.ground.ui.components.marks import tag
from powiat.ground.ui.parts import Link, Moment

PAGE = 25
SORTS = {"data": ("opened_at", "id"), "termin": ("due_on", "id")}
SEES_PARTIES = "parties.read"
TONES = {"document": "purple", "letter": "blue", "case": "grey"}


@needs(*DESK)
@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    """Cases the reader may see, narrowed by filters."""
    actor, today = request.actor, timezone.localdate()
    view = request.GET.get("widok", "")
    rows = lists.my_cases(actor) if view == "moje" else lists.cases(actor)
    form = forms.CaseFilter(request.GET, on=today)
    wanted = form.cleaned_data if form.is_valid() else {}
    rows = _narrow(rows, wanted, today)
    party_ids, party_name = narrowing.party_in(request)
    if party_ids:
        rows = rows.filter(Q(party_id__in=party_ids) | Q(parties__party_id__in=party_ids)).distinct()
    sort = request.GET.get("sortuj", "termin" if view == "moje" else "-data")
    fields = SORTS.get(sort.lstrip("-"), SORTS["data"])
    rows = rows.order_by(*(f"-{field}" if sort.startswith("-") else field for field in fields))
    page = LatePages(rows, PAGE).get_page(request.GET.get("strona"))
    plain = not request.GET
    standard = [
        Link("Wszystkie", "?", is_current=plain),
        Link("Moje", "?widok=moje", is_current=view == "moje"),
        Link("Po terminie", "?termin=po", is_current=request.GET.get("termin") == "po"),
        Link("Termin do 7 dni", "?termin=tydzien", is_current=request.GET.get("termin") == "tydzien"),
    ]
    context = {
        "form": form,
        "page": page,
        "total": page.paginator.count,
        "kept": narrowing.kept(request, narrowing.CARRIED),
        "chosen": narrowing.chosen(request, form, party_name),
        "may_open": actor.may(Permission.CASE_OPEN),
        "table": tables.cases(
            page,
            today,
            caption="Sprawy",
            sort=sort,
            empty="Żadna sprawa nie pasuje do filtrów.",
            wanted=own_views.wanted(request),
        ),
    } | own_views.among(request, DeskList.CASES, standard)
    return render(request, "eod/case_list.html", context)


def _narrow(rows, wanted: dict, today):
    if text := wanted.get("q", "").strip():
        marks = [str(mark) for mark in cases_in(text)]
        if marks:
            rows = rows.filter(mark__in=marks)
        else:
            rows = rows.filter(
                Q(mark__icontains=text) | Q(title__icontains=text) | Q(party_name__icontains=text)
            )
    if wanted.get("stan"):
        rows = rows.filter(stage=wanted["stan"])
    if wanted.get("komorka"):
        rows = rows.filter(unit_id=wanted["komorka"])
    if due := wanted.get("termin"):
        rows = rows.filter(stage__in=lists.RUNNING) if due != "stoi" else rows
        conditions = {
            "po": Q(due_on__lt=today),
            "tydzien": Q(due_on__range=(today, today + timedelta(days=7))),
            "stoi": Q(stage=CaseStage.SUSPENDED),
        }
        rows = rows.filter(conditions[due])
    return rows


def seen_case(request: HttpRequest, case_id: int) -> Case:
    """The case, if the reader may see it; else it does not exist for him."""
    rows = Case.objects.visible_to(request.actor).select_related("unit", "jrwa", "term", "handler")
    return get_object_or_404(rows, pk=case_id)


@needs(*DESK)
@require_safe
def case_detail(request: HttpRequest, case_id: int) -> HttpResponse:
    """Everything of one case on one page."""
    return show_case(request, seen_case(request, case_id))


def show_case(request: HttpRequest, case: Case, status: int = 200, **bound) -> HttpResponse:
    """The page; `bound` puts forms with what was typed in place of empty ones."""
    actor, today = request.actor, timezone.localdate()
    writes = may_write(actor, case)
    working = working_of(case)
    context = {
        "case": case,
        "badge": tag(case.get_stage_display(), tables.CASE_TONES[case.stage]),
        "handler": org.holder_or_substitute(case.handler_id, today),
        "working": working,
        "is_settled": case.stage not in lists.RUNNING,
        "moments": _moments(case),
        "documents": papers.documents_of(case),
        "letters": papers.letters_of(case),
        "steps": papers.steps_of(working),
        "notes": case.notes.all(),
        "shares": case.shares.filter(ended_at=None).select_related("unit", "post__unit"),
        "parties": papers.parties_of(case),
        "sees_parties": actor.may(SEES_PARTIES),
        "writes": writes,
        "start_form": writes and forms.StartDocumentForm(),
        "note_form": writes and forms.NoteForm(),
        "close_form": writes and forms.CloseForm(),
    }
    if writes:
        context.update(_steering(case, today))
    context.update(bound)
    return render(request, "eod/case_detail.html", context, status=status)


def _steering(case: Case, today) -> dict:
    """The forms that steer the case, those its stage allows."""
    found = {
        "hand_over_form": forms.HandOverForm(
            on=today, unit_id=case.unit_id, initial={"handler": str(case.handler_id)}
        ),
        "share_form": forms.ShareForm(on=today, unit_id=case.unit_id),
    }
    if case.stage == CaseStage.OPEN:
        found["suspend_form"] = forms.SuspendForm(prefix="z", initial={"since": today})
        found["exclude_form"] = forms.ExcludeForm(prefix="w")
        found["extend_form"] = forms.ExtendForm(prefix="n", initial={"notified_on": today})
    if case.stage == CaseStage.SUSPENDED:
        found["resume_form"] = forms.ResumeForm(prefix="p", initial={"on": today})
    return found


def _moments(case: Case) -> list[Moment]:
    return [
        Moment(
            event.text,
            event.at,
            by=event.by_name,
            tone=TONES.get(event.verb.partition(".")[0], "grey"),
            url=f"/biurko/dokumenty/{event.document_id}/" if event.document_id else "",
        )
        for event in case.history.all()
    ]


@needs(*DESK)
@require_safe
def case_history(request: HttpRequest, case_id: int) -> HttpResponse:
    """Metryka sprawy (KPA art. 66a), for the screen and for paper."""
    case = seen_case(request, case_id)
    events = case.history.select_related("document", "letter")
    return render(request, "eod/case_history.html", {"case": case, "events": events})


@needs(Permission.CASE_WRITE)
@require_POST
def add_note(request: HttpRequest, case_id: int) -> HttpResponse:
    """Dodaj notatkę."""
    case = seen_case(request, case_id)
    form = forms.NoteForm(request.POST)
    if not form.is_valid():
        return show_case(request, case, status=422, note_form=form)
    return do_and_return(
        request,
        lambda: note(case_id=case.pk, text=form.cleaned_data["text"], by=request.actor, now=timezone.now()),
        done="Dodano notatkę.",
        back=f"/biurko/sprawy/{case.pk}/#notatki",
    )


@needs(Permission.CASE_WRITE)
@require_POST
def close_case(request: HttpRequest, case_id: int) -> HttpResponse:
    """Zakończ sprawę."""
    case = seen_case(request, case_id)
    form = forms.CloseForm(request.POST)
    if form.is_valid():
        try:
            close(case_id=case.pk, how=form.cleaned_data["how"], by=request.actor, now=timezone.now())
        except ValidationError as wrong:
            form.add_error(None, wrong)
        else:
            return do_and_return(
                request,
                lambda: None,
                done=f"Zakończono sprawę {case.mark}.",
                back=f"/biurko/sprawy/{case.pk}/",
            )
    return show_case(request, case, status=422, close_form=form)
