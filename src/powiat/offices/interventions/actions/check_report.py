"""Check report: everything a sender may have got wrong, told at once, field by field."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from powiat.ground.kernel.text_pl import counted
from powiat.offices.interventions.data import LifeInDanger, NewReport, WrongReport
from powiat.offices.interventions.domain import place
from powiat.offices.interventions.domain.answers import clean
from powiat.offices.interventions.domain.lanes import Lane
from powiat.offices.interventions.models import Category, Photo
from powiat.offices.interventions.queries.rules import gmina_of, question_ref

LONGEST, MOST_PHOTOS = 4000, 5
_AHEAD, _AGO = timedelta(minutes=10), timedelta(days=30)
_PHONE = re.compile(r"[+\d][\d\s()./-]{6,30}")
_TAG = re.compile(r"</?[a-z][^>]*>", re.I)
_CLOCK = "Zegar telefonu pokazuje inny czas niż urząd. Zapisaliśmy godzinę przyjęcia zgłoszenia."
_MARKUP = "Treść zawiera znaczniki HTML. Zapisaliśmy je jako zwykły tekst, nic się z nich nie uruchomi."


@dataclass(frozen=True, slots=True)
class Checked:
    """The report as it will be kept."""

    category: Category
    text: str
    answers: dict[str, Any]
    gmina_terc: str
    observed_at: datetime
    warnings: tuple[str, ...]


def check(new: NewReport, now: datetime) -> Checked:
    """The cleaned report; WrongReport when something is wrong, LifeInDanger when it is lane A."""
    category = Category.objects.filter(service_code=new.category, active=True).first()
    if category is not None and category.lane == Lane.LIFE:
        raise LifeInDanger(category.emergency_phone or "112")
    errors: dict[str, str] = {}
    if category is None:
        errors["category"] = "Wybierz kategorię z listy."
    text = new.text.replace("\x00", "").replace("\r\n", "\n").strip()
    errors |= _text(text, bool(new.photos)) | _contact(new, category) | _photos(new)
    errors |= _length("address", new.address, 200)
    answers: dict[str, Any] = {}
    if category is not None:
        asked = [question_ref(one) for one in category.questions.all()]
        answers, wrong = clean(asked, new.answers)
        errors |= wrong
    terc = ""
    mistake = place.mistake(new.longitude, new.latitude)
    if not mistake and new.longitude is not None and new.latitude is not None:
        inside, terc = gmina_of(new.longitude, new.latitude)
        mistake = "" if inside else place.OUTSIDE
    if mistake:
        errors["place"] = mistake
    if errors or category is None:
        raise WrongReport(errors)
    observed, warnings = _clock(new.observed_at, now)
    if _TAG.search(text):
        warnings = (*warnings, _MARKUP)
    return Checked(category, text, answers, terc, observed, warnings)


def _text(text: str, has_photos: bool) -> dict[str, str]:
    if len(text) > LONGEST:
        long = counted(len(text), "znak", "znaki", "znaków")
        return {"text": f"Opis ma {long}, a może mieć najwyżej {LONGEST}. Skróć go o {len(text) - LONGEST}."}
    if not text and not has_photos:
        return {"text": "Opisz, co się dzieje, albo dodaj zdjęcie."}
    return {}


def _length(field: str, value: str, longest: int) -> dict[str, str]:
    return {field: f"Wpisz najwyżej {longest} znaków."} if len(value) > longest else {}


def _contact(new: NewReport, category: Category | None) -> dict[str, str]:
    errors = _length("name", new.name, 120)
    if new.email:
        try:
            validate_email(new.email)
        except ValidationError:
            errors["email"] = (
                "Wpisz poprawny adres e-mail, na przykład nazwa@domena.pl, albo zostaw puste pole."
            )
    if new.phone and not _PHONE.fullmatch(new.phone.strip()):
        errors["phone"] = "Wpisz numer telefonu, na przykład 600 000 000, albo zostaw puste pole."
    if category is not None and not category.anonymous_allowed and not (new.email or new.phone):
        errors["email"] = "W tej kategorii podaj adres e-mail albo telefon."
    return errors


def _photos(new: NewReport) -> dict[str, str]:
    if len(new.photos) > MOST_PHOTOS:
        return {"photos": f"Można dodać najwyżej {MOST_PHOTOS} zdjęć."}
    if Photo.objects.filter(pk__in=new.photos, report=None).count() != len(set(new.photos)):
        return {"photos": "Jedno ze zdjęć nie dotarło do urzędu. Dodaj je ponownie."}
    return {}


def _clock(observed: datetime | None, now: datetime) -> tuple[datetime, tuple[str, ...]]:
    """The phone's hour when it can be true, else ours; a report waiting for network may be days old."""
    if observed is None:
        return now, ()
    if observed.tzinfo is None or observed > now + _AHEAD or observed < now - _AGO:
        return now, (_CLOCK,)
    return min(observed, now), ()
