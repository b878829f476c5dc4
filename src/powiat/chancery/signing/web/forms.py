"""Forms of signing."""

from django import forms


class CheckForm(forms.Form):
    """A file whose signatures are to be checked, and the file a separate signature belongs to."""

    signed = forms.FileField(
        label="Plik z podpisem",
        help_text="PDF z podpisem albo plik XML lub XAdES",
        error_messages={"required": "Wybierz plik.", "empty": "Ten plik jest pusty."},
    )
    subject = forms.FileField(
        label="Podpisany plik, jeśli podpis jest osobno",
        required=False,
        help_text="Na przykład umowa.pdf, gdy podpis jest w pliku umowa.pdf.xades",
    )


class FindForm(forms.Form):
    """A word of the reason."""

    use_required_attribute = False
    q = forms.CharField(label="Szukaj w powodach", max_length=100)
