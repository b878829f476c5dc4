"""Look: the theme and the text size a visitor chose, kept in one cookie without any identity."""

from dataclasses import dataclass

COOKIE = "wyglad"
THEMES = {"auto": "Jak w systemie", "light": "Jasny", "dark": "Ciemny", "contrast": "Wysoki kontrast"}
SIZES = {"1": "Zwykły tekst", "2": "Większy tekst", "3": "Największy tekst"}


@dataclass(frozen=True, slots=True)
class Look:
    """What <html> wears as data-theme and data-size."""

    theme: str = "auto"
    size: str = "1"

    def __str__(self) -> str:
        return f"{self.theme}.{self.size}"

    @property
    def themes(self) -> list[tuple[str, str, bool]]:
        """Value, name, whether chosen; for the switcher."""
        return [(value, name, value == self.theme) for value, name in THEMES.items()]

    @property
    def sizes(self) -> list[tuple[str, str, bool]]:
        """Value, name, whether chosen; for the switcher."""
        return [(value, name, value == self.size) for value, name in SIZES.items()]

    def changed(self, *, theme: str | None, size: str | None) -> "Look":
        """The look after a choice; what is not on the list is left as it was."""
        return Look(
            theme=theme if theme in THEMES else self.theme,
            size=size if size in SIZES else self.size,
        )


def parse(cookie: str | None) -> Look:
    """The look from the cookie; anything unknown is the default."""
    theme, _, size = (cookie or "").partition(".")
    return Look().changed(theme=theme, size=size)
