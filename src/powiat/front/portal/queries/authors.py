"""Authors: who wrote what is not published yet."""

from wagtail.models import Revision

from powiat.front.portal.models import PortalPage


def is_only_author(page: PortalPage, user_id: int) -> bool:
    """Whether all that has been changed since the page was published last was changed by this one person."""
    changes = Revision.page_revisions.filter(object_id=str(page.pk), pk__gt=page.live_revision_id or 0)
    return set(changes.values_list("user_id", flat=True)) == {user_id}
