"""The question for the way."""

from django import forms


class RouteForm(forms.Form):
    """From where, to where, and whether without stairs."""

    start = forms.ChoiceField(label="Skąd", error_messages={"invalid_choice": "Wybierz miejsce z listy."})
    end = forms.ChoiceField(
        label="Dokąd",
        error_messages={"required": "Wybierz, dokąd idziesz.", "invalid_choice": "Wybierz miejsce z listy."},
    )
    step_free = forms.BooleanField(label="Tylko drogi bez schodów", required=False)

    def __init__(self, *args, places=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.slug, f"Pokój {one.room}: {one.title}" if one.room else one.title) for one in places]
        self.fields["start"].choices = choices
        self.fields["end"].choices = choices
