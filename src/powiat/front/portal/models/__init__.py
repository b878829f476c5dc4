"""The rows of portal."""

from powiat.front.portal.models.declaration import DeclarationPage
from powiat.front.portal.models.events import EventIndexPage, EventPage
from powiat.front.portal.models.four_eyes import FourEyesTask
from powiat.front.portal.models.kinds import ContactPage, HomePage, NewsIndexPage, NewsPage, StandardPage
from powiat.front.portal.models.languages import EasyPage, LanguageHomePage
from powiat.front.portal.models.links import BrokenLink, LinkRound, OutsideLink
from powiat.front.portal.models.notice import Notice
from powiat.front.portal.models.offers import JobPage, ListingPage, ProjectPage, TenderPage
from powiat.front.portal.models.page import PortalPage
from powiat.front.portal.models.paper import FormLibraryPage, PaperForm, PaperFormEdition
from powiat.front.portal.models.people import Official, PeoplePage
from powiat.front.portal.models.picture import Picture, PictureRendition
from powiat.front.portal.models.service import ServiceIndexPage, ServicePage

__all__ = [
    "BrokenLink",
    "ContactPage",
    "DeclarationPage",
    "EasyPage",
    "EventIndexPage",
    "EventPage",
    "FormLibraryPage",
    "FourEyesTask",
    "HomePage",
    "JobPage",
    "LanguageHomePage",
    "LinkRound",
    "ListingPage",
    "NewsIndexPage",
    "NewsPage",
    "Notice",
    "Official",
    "OutsideLink",
    "PaperForm",
    "PaperFormEdition",
    "PeoplePage",
    "Picture",
    "PictureRendition",
    "PortalPage",
    "ProjectPage",
    "ServiceIndexPage",
    "ServicePage",
    "StandardPage",
    "TenderPage",
]
