"""Letters: the register, one letter, and what may be done with it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from powiat.chancery.eod.actions.assign import assign
from powiat.chancery.eod.actions.attach_letter import attach_letter
from powiat.chancery.eod.actions.open_case import open_case
from powiat.chancery.eod.actions.put_away import file_letter, return_letter
from powiat.chancery.eod.domain.mark import cases_in
from powiat.chancery.eod.domain.registers import RegisterNumber, WrongNumber
from powiat.chancery.eod.domain.stages import LetterStage
from powiat.chancery.eod.domain.views import DeskList
from powiat.chancery.eod.models import Case, JrwaEntry, Letter, TermEntry
from powiat.chancery.eod.permissions import DESK, Permission, may_assign, may_open_case
from powiat.chancery.eod.queries import lists
from powiat.chancery.eod.web import forms, narrowing, own_views, papers, tables
from powiat.chancery.eod.web.doing import do_and_return
from powiat.chancery.eod.web.leaves import leaves_of_letter
from powiat.chancery.eod.web.paging import LatePages
from powiat.ground.files import api as files
from powiat.ground.kernel.access import needs
from powiat.ground.ui.components.marks import deadline, tag
from powiat.ground.ui.parts import Fact, Link, Moment

PAGE = 25
REPLIES = {
    "eboi": "przez EBOI",
    "epuap": "przez ePUAP",
    "edoreczenia": "przez e-Doręczenia",
    "email": "e-mailem",
    "post": "pocztą",
    "hand": "do odbioru w urzędzie",
}
SORTS = {"numer": ("rpw_year", "rpw_number"), "data": ("received_at", "id")}


@needs(*DESK)
@require_safe
def letter_list(request: HttpRequest) -> HttpResponse:
    """The register of incoming letters, narrowed by filters."""
    actor, today = request.actor, timezone.localdate()
    view = request.GET.get("widok", "")
    rows = {"dekretacja": lists.to_assign(actor), "moje": lists.my_letters(actor)}.get(
        view, lists.register(actor)
    )
    form = forms.LetterFilter(request.GET, on=today)
    rows = _narrow(rows, form.cleaned_data if form.is_valid() else {})
    party_ids, party_name = narrowing.party_in(request)
    if party_ids:
        rows = rows.filter(sender_id__in=party_ids)
    sort = request.GET.get("sortuj", "-numer")
    fields = SORTS.get(sort.lstrip("-"), SORTS["numer"])
    rows = rows.order_by(*(f"-{field}" if sort.startswith("-") else field for field in fields))
    page = LatePages(rows.select_related("unit"), PAGE).get_page(request.GET.get("strona"))
    views = [
        Link("Wszystkie", "?", is_current=not request.GET),
        Link("Do dekretacji", "?widok=dekretacja", is_current=view == "dekretacja"),
        Link("Moje", "?widok=moje", is_current=view == "moje"),
    ]
    context = {
        "form": form,
        "page": page,
        "kept": narrowing.kept(request, narrowing.CARRIED),
        "chosen": narrowing.chosen(request, form, party_name),
        "table": tables.letters(
            page,
            today,
            caption="Pisma wpływające",
            sort=sort,
            empty="Żadne pismo nie pasuje do filtrów.",
            wanted=own_views.wanted(request),
        ),
        "may_register": actor.may(Permission.LETTER_REGISTER),
        "total": page.paginator.count,
    }
    standard = views if actor.may(Permission.LETTER_ASSIGN) else [views[0], views[2]]
    context |= own_views.among(request, DeskList.LETTERS, standard)
    return render(request, "eod/letter_list.html", context)


def _narrow(rows, wanted: dict):
    if text := wanted.get("q", "").strip():
        try:
            number = RegisterNumber.parse(text)
            return rows.filter(rpw_year=number.year, rpw_number=number.number)
        except WrongNumber:
            rows = rows.filter(
                Q(subject__icontains=text) | Q(sender_name__icontains=text) | Q(sender_ref__icontains=text)
            )
    if wanted.get("stan"):
        rows = rows.filter(stage=wanted["stan"])
    if wanted.get("droga"):
        rows = rows.filter(channel=wanted["droga"])
    if wanted.get("komorka"):
        rows = rows.filter(unit_id=wanted["komorka"])
    return rows


def _seen(request: HttpRequest, letter_id: int) -> Letter:
    """The letter, if the reader may see it; else it does not exist for him."""
    return get_object_or_404(Letter.objects.visible_to(request.actor).select_related("unit"), pk=letter_id)


@needs(*DESK)
@require_safe
def letter_detail(request: HttpRequest, letter_id: int) -> HttpResponse:
    """The letter on the right, what it says and what may be done on the left."""
    return _show(request, _seen(request, letter_id))


def _show(request: HttpRequest, letter: Letter, **bound) -> HttpResponse:
    actor, today = request.actor, timezone.localdate()
    attached = list(letter.files.all())
    stored = files.describe([one.file_id for one in attached if one.file_id])
    reports = papers.sentences_of(list(stored))
    open_ = letter.stage in (LetterStage.REGISTERED, LetterStage.ASSIGNED, LetterStage.RETURNED)
    can_assign = may_assign(actor, letter) and open_
    can_open = may_open_case(actor, letter) and letter.stage == LetterStage.ASSIGNED
    all_units = actor.may_any((Permission.LETTER_REGISTER, Permission.LETTER_READ_ALL))
    context = {
        "letter": letter,
        "badge": tag(letter.get_stage_display(), tables.LETTER_TONES[letter.stage]),
        "facts": _facts(letter, actor),
        "moments": _moments(letter),
        "files": [
            papers.Enclosed(one, stored.get(one.file_id), reports.get(one.file_id)) for one in attached
        ],
        "leaves": leaves_of_letter(letter, attached, stored, request.GET.get("plik", "")),
        "cases": [
            inside.case for inside in letter.cases.select_related("case") if _sees(actor, inside.case_id)
        ],
        "assign_form": bound.get("assign_form")
        or (can_assign and forms.AssignForm(on=today, unit_ids=None if all_units else actor.unit_ids)),
        "case_form": bound.get("case_form") or (can_open and _case_form(letter, actor, today)),
        "attach_form": bound.get("attach_form") or (can_open and forms.AttachForm(prefix="do")),
        "file_form": bound.get("file_form")
        or ((can_assign or can_open) and forms.ReasonForm(auto_id="id_odloz_%s")),
        "return_form": bound.get("return_form")
        or (
            can_open and not actor.may(Permission.LETTER_REGISTER) and forms.ReasonForm(auto_id="id_zwroc_%s")
        ),
    }
    return render(request, "eod/letter_detail.html", context, status=422 if bound else 200)


def _sees(actor, case_id: int) -> bool:
    return Case.objects.visible_to(actor).filter(pk=case_id).exists()


def _facts(letter: Letter, actor) -> list[Fact]:
    card = [Link("Karta", f"/biurko/interesanci/{letter.sender_id}/")] if letter.sender_id else []
    facts = [
        Fact("Nadawca", letter.sender_name, card if actor.may("parties.read") else []),
        Fact("Droga", letter.get_channel_display()),
        Fact("Wpłynęło", f"{timezone.localtime(letter.received_at):%d.%m.%Y, %H:%M}"),
        Fact("Zarejestrował(a)", letter.registered_by),
    ]
    if letter.sender_ref:
        facts.append(Fact("Znak nadawcy", letter.sender_ref))
    if letter.dated:
        facts.append(Fact("Data pisma", letter.dated))
    if letter.due_on:
        done = letter.stage in (LetterStage.IN_CASE, LetterStage.FILED)
        facts.append(Fact("Załatwić do", deadline(letter.due_on, timezone.localdate(), done=done)))
    if letter.unit:
        facts.append(Fact("Komórka", letter.unit.name))
    if letter.reply_channel:
        facts.append(Fact("Odpowiedź", REPLIES.get(letter.reply_channel, letter.reply_channel)))
    return facts


def _moments(letter: Letter) -> list[Moment]:
    moments = [
        Moment("Zarejestrowano", letter.registered_at, by=letter.registered_by, tone="grey", icon="inbox")
    ]
    for one in letter.assignments.select_related("to_unit", "to_post"):
        whom = f"{one.to_unit.name}" + (f", {one.to_post.name}" if one.to_post else "")
        what = "Do wiadomości" if one.for_information else "Zadekretowano"
        due = f" Termin: {one.due_on:%d.%m.%Y}." if one.due_on else ""
        moments.append(
            Moment(f"{what}: {whom}", one.at, by=one.by_name, text=f"{one.instruction}{due}", tone="blue")
        )
    for inside in letter.cases.select_related("case"):
        verb = "Założono sprawę" if inside.opens else "Dołączono do sprawy"
        moments.append(Moment(f"{verb} {inside.case.mark}", inside.at, tone="green"))
    return moments


def _case_form(letter: Letter, actor, today) -> forms.OpenCaseForm:
    hint = JrwaEntry.objects.filter(symbol=letter.jrwa_hint, is_final=True).order_by("-valid_from").first()
    term = TermEntry.objects.filter(code=hint.term).first() if hint and hint.term else None
    return forms.OpenCaseForm(
        on=today,
        unit_ids=[letter.unit_id],
        initial={
            "title": letter.subject,
            "jrwa": str(hint.pk) if hint else "",
            "handler": str(letter.post_id or next(iter(actor.post_ids), "")),
            "term": str(term.pk) if term else "",
        },
    )


@needs(Permission.LETTER_ASSIGN)
@require_POST
def assign_letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Dekretacja."""
    letter = _seen(request, letter_id)
    form = forms.AssignForm(request.POST, on=timezone.localdate())
    if form.is_valid():
        data = form.cleaned_data
        try:
            assign(
                letter_id=letter.pk,
                unit_id=int(data["unit"]),
                post_id=int(data["post"]) if data["post"] else None,
                instruction=data["instruction"],
                due_on=data["due_on"],
                copies_to=[int(one) for one in data["copies_to"]],
                by=request.actor,
                now=timezone.now(),
            )
            return _said(request, f"Zadekretowano {letter.rpw}.", f"/biurko/pisma/{letter.pk}/")
        except ValidationError as wrong:
            form.add_error(None, wrong)
    return _show(request, letter, assign_form=form)


def _said(request: HttpRequest, text: str, to: str) -> HttpResponse:
    messages.success(request, text)
    return redirect(to)


@needs(Permission.CASE_OPEN)
@require_POST
def open_case_from(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Załóż sprawę."""
    letter = _seen(request, letter_id)
    form = forms.OpenCaseForm(
        request.POST, on=timezone.localdate(), unit_ids=[letter.unit_id] if letter.unit_id else []
    )
    if form.is_valid():
        data = form.cleaned_data
        try:
            case = open_case(
                letter_id=letter.pk,
                jrwa_id=int(data["jrwa"]),
                title=data["title"],
                handler_post_id=int(data["handler"]),
                term_id=int(data["term"]) if data["term"] else None,
                is_restricted=data["is_restricted"],
                is_public_kind=data["is_public_kind"],
                by=request.actor,
                now=timezone.now(),
            )
            return _said(request, f"Założono sprawę {case.mark}.", f"/biurko/sprawy/{case.pk}/")
        except ValidationError as wrong:
            form.add_error(None, wrong)
    return _show(request, letter, case_form=form)


@needs(Permission.CASE_OPEN, Permission.LETTER_ASSIGN)
@require_POST
def attach_to_case(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Dołącz do sprawy, by its mark; of two readings the one that exists and is seen wins."""
    letter = _seen(request, letter_id)
    form = forms.AttachForm(request.POST, prefix="do")
    if form.is_valid():
        marks = [str(mark) for mark in cases_in(form.cleaned_data["mark"])]
        case = Case.objects.visible_to(request.actor).filter(mark__in=marks).first()
        if case is None:
            form.add_error(
                "mark", "Nie ma takiej sprawy albo jej nie widzisz. Sprawdź znak, na przykład OR.1431.7.2026."
            )
        else:
            return do_and_return(
                request,
                lambda: attach_letter(
                    letter_id=letter.pk, case_id=case.pk, by=request.actor, now=timezone.now()
                ),
                done=f"Dołączono {letter.rpw} do sprawy {case.mark}.",
                back=f"/biurko/sprawy/{case.pk}/",
            )
    return _show(request, letter, attach_form=form)


@needs(Permission.CASE_OPEN, Permission.LETTER_ASSIGN)
@require_POST
def file_away(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Odłóż bez sprawy."""
    letter = _seen(request, letter_id)
    form = forms.ReasonForm(request.POST, auto_id="id_odloz_%s")
    if not form.is_valid():
        return _show(request, letter, file_form=form)
    return do_and_return(
        request,
        lambda: file_letter(
            letter_id=letter.pk, reason=form.cleaned_data["reason"], by=request.actor, now=timezone.now()
        ),
        done=f"Odłożono {letter.rpw} bez zakładania sprawy.",
        back=f"/biurko/pisma/{letter.pk}/",
    )


@needs(Permission.CASE_OPEN, Permission.LETTER_ASSIGN)
@require_POST
def send_to_registry(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Zwróć do kancelarii."""
    letter = _seen(request, letter_id)
    form = forms.ReasonForm(request.POST, auto_id="id_zwroc_%s")
    if not form.is_valid():
        return _show(request, letter, return_form=form)
    return do_and_return(
        request,
        lambda: return_letter(
            letter_id=letter.pk, reason=form.cleaned_data["reason"], by=request.actor, now=timezone.now()
        ),
        done=f"Zwrócono {letter.rpw} do kancelarii.",
        back="/biurko/pisma/",
    )
