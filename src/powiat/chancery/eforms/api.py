"""The face of eforms: what other apps may call.

A definition is asked for once (`definition`), handed to the rest, and answers are plain dictionaries.
Web layers do: `answers_posted` -> `clean_step` -> keep `data`, or draw again with `bind(posted=…, errors=…)`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from powiat.chancery.eforms.actions import load as load_action
from powiat.chancery.eforms.actions.load import BrokenDefinition
from powiat.chancery.eforms.actions.publish import WrongState, publish, withdraw
from powiat.chancery.eforms.data import AnswerMeta, Answers, Cleaned, FormCard, SummarySection
from powiat.chancery.eforms.domain import binding, cleaning
from powiat.chancery.eforms.domain import posted as posting
from powiat.chancery.eforms.domain.binding import Bound
from powiat.chancery.eforms.domain.cleaning import clean_all, next_step, previous_step, visible_fields
from powiat.chancery.eforms.domain.definition import Definition, Field, Step
from powiat.chancery.eforms.domain.words import answer_text, summary
from powiat.chancery.eforms.domain.xml import NotAnAnswer, answer_xml, read_xml
from powiat.chancery.eforms.queries import UnknownForm, find_definition, list_published
from powiat.ground.kernel.actor import Actor
from powiat.ground.ui import pdf

__all__ = [
    "AnswerMeta",
    "Answers",
    "Bound",
    "BrokenDefinition",
    "Cleaned",
    "Definition",
    "Field",
    "FormCard",
    "NotAnAnswer",
    "Step",
    "SummarySection",
    "UnknownForm",
    "WrongState",
    "answer_pdf",
    "answer_text",
    "answer_xml",
    "answers_posted",
    "bind",
    "blank_pdf",
    "clean_all",
    "clean_step",
    "definition",
    "is_rearranging",
    "load",
    "next_step",
    "previous_step",
    "publish",
    "published",
    "read_xml",
    "render_step",
    "step",
    "summary",
    "visible_fields",
    "withdraw",
]

Posted = QueryDict | Mapping[str, Any]


def published() -> tuple[FormCard, ...]:
    """The forms that can be filled in today."""
    return list_published()


def definition(code: str, version: int | None = None) -> Definition:
    """The newest published version, or the named one in any state; UnknownForm when there is none."""
    return find_definition(code, version)


def step(definition: Definition, step_id: str) -> Step:
    """One step; UnknownForm when the form has no such step."""
    try:
        return definition.step(step_id)
    except KeyError:
        raise UnknownForm(f"{definition.code}/{step_id}") from None


def _lists(posted: Posted) -> posting.Posted:
    if isinstance(posted, QueryDict):
        return dict(posted.lists())
    return {key: value if isinstance(value, list | tuple) else [value] for key, value in posted.items()}


def is_rearranging(posted: Posted) -> bool:
    """True when „add” or „remove” in a group was pressed: save nothing, check nothing, draw again."""
    return posting.is_rearranging(_lists(posted))


def answers_posted(definition: Definition, step_id: str, posted: Posted, stored: Answers) -> dict[str, Any]:
    """The stored answers with the step's fields as posted (not yet checked). Files stay as stored."""
    lists = _lists(posted)
    current = step(definition, step_id)
    return posting.rearranged(current, lists, posting.answers_of(current, lists, stored))


def bind(
    definition: Definition,
    step_id: str,
    *,
    stored: Answers,
    posted: Posted | None = None,
    errors: Mapping[str, str] | None = None,
) -> Bound:
    """The step ready to be drawn; with `posted` everything stands as it was typed."""
    current = step(definition, step_id)
    if posted is None:
        return binding.bind(definition, current.id, stored=stored, errors=errors)
    if is_rearranging(posted):
        return binding.bind(
            definition, current.id, stored=answers_posted(definition, step_id, posted, stored)
        )
    return binding.bind(definition, current.id, stored=stored, posted=_lists(posted), errors=errors)


def clean_step(definition: Definition, step_id: str, posted: Posted, stored: Answers) -> Cleaned:
    """Check one step. `data` holds the clean answers of the whole form; `errors` only this step's."""
    return cleaning.clean_step(definition, step_id, answers_posted(definition, step_id, posted, stored))


def render_step(request: HttpRequest, bound: Bound, **context: Any) -> SafeString:
    """The step's controls as HTML, without the form tag, the button and the error summary."""
    return SafeString(
        render_to_string("eforms/step_controls.html", {"bound": bound, **context}, request=request)
    )


def answer_pdf(definition: Definition, answers: Answers, *, meta: AnswerMeta) -> bytes:
    """The filled form as tagged PDF/A with the XML of the same answers inside."""
    xml = pdf.Enclosure(
        f"{definition.code}.xml", answer_xml(definition, answers, meta), "Odpowiedzi w formacie XML"
    )
    context = {"definition": definition, "sections": summary(definition, answers), "meta": meta}
    return pdf.render("eforms/answer_pdf.html", context, title=definition.title, attachments=[xml])


def blank_pdf(definition: Definition) -> bytes:
    """The empty form to print and fill in by hand (R1.2)."""
    return pdf.render("eforms/blank_pdf.html", {"definition": definition}, title=definition.title)


def load(*, body: Any, by: Actor, now: datetime) -> tuple[int, str, bool]:
    """Load a definition: (id of the version, its state, has it changed). BrokenDefinition names faults."""
    row, changed = load_action.load(body=body, by=by, now=now)
    return row.pk, str(row.state), changed
