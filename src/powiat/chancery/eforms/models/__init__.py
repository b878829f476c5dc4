"""Tables of eforms."""

from powiat.chancery.eforms.models.form import FormDefinition, FormVersion, VersionState

__all__ = ["FormDefinition", "FormVersion", "VersionState"]
