"""Requests for public information on the editors' desk: the clock, the public description, notices."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from powiat.front.bip.actions.question import describe, extend, tell_costs
from powiat.front.bip.domain.checks import NotYet
from powiat.front.bip.domain.request_clock import after_costs, latest_due
from powiat.front.bip.models import Question
from powiat.front.bip.permissions import DESK
from powiat.front.bip.queries.questions import questions
from powiat.front.bip.web.forms import CostsForm, ExtendForm, SubjectForm
from powiat.front.bip.web.tables import question_table
from powiat.ground.kernel.access import needs
from powiat.ground.kernel.text_pl import date_in_words

WRITE = needs(*DESK)


@WRITE
def question_list(request: HttpRequest) -> HttpResponse:
    """Those that run first, by their term."""
    return render(
        request, "bip/desk_questions.html", {"table": question_table(questions()[:200], timezone.localdate())}
    )


@WRITE
def question(request: HttpRequest, question_id: int) -> HttpResponse:
    """One request: its clock in words, and what can be done."""
    return _show(request, get_object_or_404(Question.objects.select_related("answer"), pk=question_id))


def _show(request: HttpRequest, found: Question, **bound: Any) -> HttpResponse:
    facts: list[tuple[str, str]] = [
        ("Wpłynął", date_in_words(found.received_on)),
        ("Pierwszy termin (14 dni)", date_in_words(found.first_due_on)),
        ("Termin odpowiedzi", date_in_words(found.due_on)),
        ("Najpóźniej, po zawiadomieniu (2 miesiące)", date_in_words(latest_due(found.received_on))),
    ]
    if found.costs_told_on:
        facts.append(("Zawiadomiono o kosztach", date_in_words(found.costs_told_on)))
        facts.append(("Udostępnienie po kosztach od", date_in_words(after_costs(found.costs_told_on))))
    if found.why_extended:
        facts.append(("Przyczyna przedłużenia", found.why_extended))
    if found.answered_on:
        facts.append(("Załatwiono", date_in_words(found.answered_on)))
    context = {
        "question": found,
        "facts": facts,
        "subject_form": SubjectForm(initial={"subject": found.subject}),
        "extend_form": found.is_running and ExtendForm(),
        "costs_form": found.is_running and not found.costs_told_on and CostsForm(),
        "base": f"/biurko/bip/wnioski/{found.pk}/",
        "is_late": found.is_late(timezone.localdate()),
    } | bound
    return render(request, "bip/desk_question.html", context, status=422 if bound else 200)


@WRITE
@require_POST
def set_subject(request: HttpRequest, question_id: int) -> HttpResponse:
    """The public description."""
    found = get_object_or_404(Question, pk=question_id)
    form = SubjectForm(request.POST)
    if not form.is_valid():
        return _show(request, found, subject_form=form)
    describe(question_id=found.pk, subject=form.cleaned_data["subject"], by=request.actor, now=timezone.now())
    messages.success(request, "Opis jest w publicznym rejestrze wniosków.")
    return redirect("bip-question", found.pk)


@WRITE
@require_POST
def set_term(request: HttpRequest, question_id: int) -> HttpResponse:
    """A new term with its reasons."""
    found = get_object_or_404(Question, pk=question_id)
    form = ExtendForm(request.POST)
    if form.is_valid():
        try:
            extend(question_id=found.pk, **form.cleaned_data, by=request.actor, now=timezone.now())
        except NotYet as refused:
            form.add_error("due_on", refused.message)
        else:
            messages.success(request, "Nowy termin i przyczyna są w rejestrze.")
            return redirect("bip-question", found.pk)
    return _show(request, found, extend_form=form)


@WRITE
@require_POST
def set_costs(request: HttpRequest, question_id: int) -> HttpResponse:
    """The applicant was told of costs."""
    found = get_object_or_404(Question, pk=question_id)
    form = CostsForm(request.POST)
    if form.is_valid():
        try:
            tell_costs(question_id=found.pk, **form.cleaned_data, by=request.actor, now=timezone.now())
        except NotYet as refused:
            form.add_error("told_on", refused.message)
        else:
            messages.success(request, "Zapisano zawiadomienie o kosztach.")
            return redirect("bip-question", found.pk)
    return _show(request, found, costs_form=form)
