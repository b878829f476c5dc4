"""The rows of portal."""

from powiat.front.portal.models.page import PortalPage as PortalPage
from powiat.front.portal.models.picture import Picture as Picture
from powiat.front.portal.models.picture import PictureRendition as PictureRendition
