"""Uploads of editors: a file is what its content says, and nothing that could run comes onto the portal."""

from django.core.exceptions import ValidationError
from wagtail.documents.forms import BaseDocumentForm

from powiat.ground.files import api as files
from powiat.ground.files.data import RejectedFile

# Films and captions are no attachments of letters, so `files` does not judge them: their first bytes must fit.
FIRST_BYTES = {"mp4": (4, b"ftyp"), "webm": (0, b"\x1aE\xdf\xa3"), "vtt": (0, b"WEBVTT")}


class CheckedDocumentForm(BaseDocumentForm):
    """Wagtail's form of a document with our judgement of the file."""

    def clean_file(self):
        """The file, or the reason why it is not taken."""
        file = self.cleaned_data["file"]
        if "file" not in self.changed_data:
            return file
        content = file.read()
        file.seek(0)
        extension = file.name.rsplit(".", 1)[-1].lower()
        if extension in FIRST_BYTES:
            start, mark = FIRST_BYTES[extension]
            if not content.removeprefix(b"\xef\xbb\xbf")[start:].startswith(mark):
                raise ValidationError(f"Plik „{file.name}” nie jest plikiem {extension.upper()}.")
            return file
        try:
            files.judge(content, file.name)
        except RejectedFile as refusal:
            raise ValidationError(refusal.message) from refusal
        return file
