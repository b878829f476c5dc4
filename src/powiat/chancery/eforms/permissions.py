"""What one may do with forms."""

from enum import StrEnum


class Permission(StrEnum):
    """Rights over electronic forms (formularze elektroniczne)."""

    READ = "eforms.form.read"
    PUBLISH = "eforms.form.publish"
