"""The rows of portal."""

from powiat.front.portal.models.kinds import (
    ContactPage,
    DeclarationPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    StandardPage,
)
from powiat.front.portal.models.notice import Notice
from powiat.front.portal.models.page import PortalPage
from powiat.front.portal.models.picture import Picture, PictureRendition

__all__ = [
    "ContactPage",
    "DeclarationPage",
    "HomePage",
    "NewsIndexPage",
    "NewsPage",
    "Notice",
    "Picture",
    "PictureRendition",
    "PortalPage",
    "StandardPage",
]
