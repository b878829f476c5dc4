"""Mood: how badly the simulated systems behave, set by hand on the first page."""

from dataclasses import dataclass

FAILURES = {
    "": "brak: odpowiada poprawnie",
    "503": "przerwa: odpowiada „503”",
    "urwane": "urwane: odpowiedź kończy się w połowie",
    "smieci": "śmieci: odpowiada przypadkowymi bajtami",
}
MOST_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Mood:
    """Seconds before each answer, and the way it fails."""

    delay: float = 0.0
    failure: str = ""

    @classmethod
    def of_form(cls, form: dict[str, str]) -> "Mood":
        """The mood asked for; what cannot be understood means good."""
        try:
            delay = min(max(float(form.get("opoznienie", "0").replace(",", ".")), 0.0), MOST_SECONDS)
        except ValueError:
            delay = 0.0
        failure = form.get("awaria", "")
        return cls(delay, failure if failure in FAILURES else "")
