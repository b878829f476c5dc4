"""The rows of files, and the store where their contents lie."""

from powiat.ground.files.models.blob import Blob
from powiat.ground.files.models.file import File

__all__ = ["Blob", "File"]
