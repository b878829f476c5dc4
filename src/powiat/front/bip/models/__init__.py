"""The rows of bip."""

from powiat.front.bip.models.article import Article, Draft, Version, VersionFile
from powiat.front.bip.models.change import Change
from powiat.front.bip.models.publication import Publication
from powiat.front.bip.models.section import Section

__all__ = ["Article", "Change", "Draft", "Publication", "Section", "Version", "VersionFile"]
