"""The face of the portal: what other apps may call."""

from powiat.front.portal.actions.build_site import build_site
from powiat.front.portal.actions.fill_lists import fill_lists
from powiat.front.portal.actions.index_page import index_all, index_page

__all__ = ["build_site", "fill_lists", "index_all", "index_page"]
