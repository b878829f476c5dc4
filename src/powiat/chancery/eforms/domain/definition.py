"""A form's definition, read once from its JSON into frozen objects with compiled checks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from jsonschema import Draft202012Validator

from powiat.chancery.eforms.domain import blocks
from powiat.chancery.eforms.domain.formats import FORMATS

LEAF_WIDGETS = (
    "text", "textarea", "radios", "select", "date", "email", "phone", "pesel", "nip", "krs", "postal_code",
)  # fmt: skip
GROUP_WIDGETS = ("address", "party")
WIDGETS = (*LEAF_WIDGETS, "checkboxes", "statement", "files", "info", "group", *GROUP_WIDGETS)


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of radios, checkboxes or a select."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, eq=False)
class Field:
    """One question of a form (pole). Groups have `fields` of their own."""

    name: str
    widget: str
    label: str = ""
    hint: str = ""
    text: tuple[str, ...] = ()
    missing: str = ""
    messages: Mapping[str, str] = field(default_factory=dict)
    required: bool = False
    show_if: Any = None
    required_if: Any = None
    choices: tuple[Choice, ...] = ()
    fields: tuple["Field", ...] = ()
    schema: Mapping[str, Any] = field(default_factory=dict)
    autocomplete: str = ""
    width: int = 0
    rows: int = 0
    add_label: str = "Dodaj kolejną pozycję"
    item_label: str = "Pozycja"

    @property
    def holds_data(self) -> bool:
        """Information texts ask nothing."""
        return self.widget != "info"

    @cached_property
    def validator(self) -> Draft202012Validator:
        """The compiled check of one value of this field."""
        return Draft202012Validator(dict(self.schema), format_checker=FORMATS)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """Value of a choice -> its words."""
        return {choice.value: choice.label for choice in self.choices}

    @cached_property
    def max_length(self) -> int | None:
        """How many characters fit."""
        return self.schema.get("maxLength")


@dataclass(frozen=True, eq=False)
class Step:
    """One page of a form (krok)."""

    id: str
    title: str
    fields: tuple[Field, ...]
    intro: tuple[str, ...] = ()
    show_if: Any = None


@dataclass(frozen=True, eq=False)
class Definition:
    """One version of a form (formularz)."""

    code: str
    version: int
    title: str
    steps: tuple[Step, ...]
    body: Mapping[str, Any]
    state: str = "published"

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The data's JSON Schema with the shared parts inside."""
        return {**self.body["schema"], "$defs": {**self.body["schema"].get("$defs", {}), **blocks.DEFS}}

    @cached_property
    def validator(self) -> Draft202012Validator:
        """The compiled check of all answers together."""
        return Draft202012Validator(self.schema, format_checker=FORMATS)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """All questions in the order of asking."""
        return tuple(one for step in self.steps for one in step.fields)

    @property
    def summary(self) -> str:
        """One sentence on what the form is for."""
        return self.body.get("summary", "")

    @property
    def identity(self) -> str:
        """How sure we must be of the sender: none, email or login."""
        return self.body.get("identity", "none")

    @property
    def draft_ttl_days(self) -> int:
        """How long an unsent form is kept."""
        return self.body.get("draft_ttl_days", 30)

    @property
    def max_files(self) -> int:
        """How many attachments one letter may carry."""
        return self.body.get("attachments", {}).get("max_count", 10)

    @property
    def max_file_bytes(self) -> int:
        """How large one attachment may be."""
        return self.body.get("attachments", {}).get("max_size_mb", 20) * 1024 * 1024

    @property
    def privacy_notice(self) -> tuple[str, ...]:
        """RODO art. 13: what happens with the data, paragraph by paragraph."""
        return tuple(self.body.get("privacy_notice", ()))

    @property
    def service(self) -> Mapping[str, Any]:
        """What a service card tells: audience, documents, fee, deadline, legal basis, appeal."""
        return self.body.get("service", {})

    @property
    def hints(self) -> Mapping[str, Any]:
        """For the registry office: class of JRWA, unit, term."""
        return self.body.get("office", {})

    def step(self, step_id: str) -> Step:
        """The step of that id; KeyError when there is none."""
        for one in self.steps:
            if one.id == step_id:
                return one
        raise KeyError(step_id)

    def step_of(self, name: str) -> str:
        """The step in which the control stands (`party-pesel` stands where `party` does)."""
        top = name.split("-")[0]
        return next(
            (step.id for step in self.steps for one in step.fields if one.name == top), self.steps[0].id
        )


def read(body: Mapping[str, Any], *, state: str = "published") -> Definition:
    """A definition that passed `faults` -> objects."""
    defs = {**body["schema"].get("$defs", {}), **blocks.DEFS}
    return Definition(
        code=body["code"],
        version=body["version"],
        title=body["title"],
        body=body,
        state=state,
        steps=tuple(_step(step, body["schema"], defs) for step in body["steps"]),
    )


def _step(step: Mapping[str, Any], schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Step:
    return Step(
        id=step["id"],
        title=step["title"],
        intro=tuple(step.get("intro", ())),
        show_if=step.get("show_if"),
        fields=tuple(_field(one, schema, defs) for one in step["fields"]),
    )


def resolve(schema: Mapping[str, Any], defs: Mapping[str, Any]) -> dict[str, Any]:
    """A schema with its `$ref` to `$defs` replaced by what it points to."""
    reference = schema.get("$ref", "")
    if not reference.startswith("#/$defs/"):
        return dict(schema)
    rest = {key: value for key, value in schema.items() if key != "$ref"}
    return {**defs[reference.removeprefix("#/$defs/")], **rest}


def _field(raw: Mapping[str, Any], parent: Mapping[str, Any], defs: Mapping[str, Any]) -> Field:
    schema = resolve(parent.get("properties", {}).get(raw["name"], {}), defs)
    plain = {key: raw[key] for key in _PLAIN if key in raw}
    return Field(
        **plain,
        text=tuple(raw.get("text", ())),
        required=bool(raw.get("required", raw["name"] in parent.get("required", ()))),
        choices=tuple(Choice(**choice) for choice in raw.get("choices", ())),
        fields=tuple(_children(raw, schema, defs)),
        schema=schema,
    )


_PLAIN = (
    "name", "widget", "label", "hint", "missing", "messages", "show_if", "required_if", "autocomplete",
    "width", "rows", "add_label", "item_label",
)  # fmt: skip


def _children(raw: Mapping[str, Any], schema: Mapping[str, Any], defs: Mapping[str, Any]) -> Iterator[Field]:
    if raw["widget"] == "address":
        yield from (_field(one, schema, defs) for one in blocks.ADDRESS_FIELDS)
    elif raw["widget"] == "party":
        asked = {*raw.get("ask", ()), *raw.get("demand", ())}
        for one in blocks.PARTY_FIELDS:
            if one["name"] in blocks.PARTY_OPTIONAL and one["name"] not in asked:
                continue
            forced = {"required": True} if one["name"] in raw.get("demand", ()) else {}
            yield _field({**one, **forced}, schema, defs)
    elif raw["widget"] == "group":
        items = resolve(schema.get("items", {}), defs)
        yield from (_field(one, items, defs) for one in raw["fields"])
