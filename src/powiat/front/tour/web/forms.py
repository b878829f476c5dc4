"""The question for the way."""

from django import forms


class RouteForm(forms.Form):
    """From where, to which place or matter, and whether without stairs."""

    start = forms.ChoiceField(label="Skąd", error_messages={"invalid_choice": "Wybierz miejsce z listy."})
    end = forms.ChoiceField(
        label="Dokąd albo z jaką sprawą",
        error_messages={"required": "Wybierz, dokąd idziesz.", "invalid_choice": "Wybierz miejsce z listy."},
    )
    step_free = forms.BooleanField(label="Tylko drogi bez schodów", required=False)

    def __init__(self, *args, places=(), matters=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.slug, f"Pokój {one.room}: {one.title}" if one.room else one.title) for one in places]
        titles = dict(choices)
        self.fields["start"].choices = choices
        self.fields["end"].choices = choices + [
            (value, f"Sprawa: {matter} ({titles.get(slug, '').lower() or slug})")
            for value, matter, slug, _ in matters
        ]
