"""Keep editors: the group through which Wagtail knows who may edit."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from powiat.front.portal.models import PortalPage

GROUP = "Redakcja portalu"
ON_PAGES = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
ON_COLLECTIONS = (
    # Wagtail asks for the rights of its own picture, also when a project brings another.
    ("wagtailimages", ("add_image", "change_image", "choose_image")),
    ("wagtaildocs", ("add_document", "change_document", "choose_document")),
)


@transaction.atomic
def set_up_editors() -> int:
    """Make the group with its rights, or complete it; returns its id."""
    group, _ = Group.objects.get_or_create(name=GROUP)
    group.permissions.set(
        Permission.objects.filter(
            Q(content_type__app_label="wagtailadmin", codename="access_admin")
            | Q(content_type__app_label="portal", content_type__model="notice")
        )
    )
    root = PortalPage.objects.get(depth=1)
    have = set(
        GroupPagePermission.objects.filter(group=group, page=root).values_list(
            "permission__codename", flat=True
        )
    )
    for kind in ON_PAGES:
        if f"{kind}_portalpage" not in have:
            GroupPagePermission.objects.create(group=group, page=root, permission_type=kind)
    collection = Collection.get_first_root_node()
    for app, names in ON_COLLECTIONS:
        for permission in Permission.objects.filter(content_type__app_label=app, codename__in=names):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=permission
            )
    return group.pk


@transaction.atomic
def keep_editor(*, user_id: int, may_edit: bool) -> None:
    """Put the person into the group, or take him out, as his post of today says."""
    user = get_user_model().objects.get(pk=user_id)
    is_in = user.groups.filter(name=GROUP).exists()
    if may_edit and not is_in:
        user.groups.add(set_up_editors())
    elif is_in and not may_edit:
        user.groups.remove(Group.objects.get(name=GROUP))
