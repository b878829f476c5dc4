"""Keep editors: the groups through which Wagtail knows who writes, who checks and who publishes."""

from collections.abc import Collection as AnyOf

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from powiat.front.portal.models import FourEyesTask, PortalPage
from powiat.front.portal.permissions import Permission as Ours

GROUPS = {
    Ours.EDIT: "Redakcja portalu",
    Ours.CHECK: "Sprawdzanie portalu",
    Ours.PUBLISH: "Zatwierdzanie portalu",
}
# Who only writes hands the page on; who checks may mend it; who approves publishes, hides and removes.
ON_PAGES = {
    Ours.EDIT: ("add", "change"),
    Ours.CHECK: ("add", "change"),
    Ours.PUBLISH: ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
}
ON_COLLECTIONS = (
    # Wagtail asks for the rights of its own picture, also when a project brings another.
    ("wagtailimages", ("add_image", "change_image", "choose_image")),
    ("wagtaildocs", ("add_document", "change_document", "choose_document")),
)
WORKFLOW = "Publikacja na portalu"
# Two pairs of eyes: first the text, then whether the county says so.
STEPS = (("Sprawdzenie", (Ours.CHECK, Ours.PUBLISH)), ("Zatwierdzenie", (Ours.PUBLISH,)))


@transaction.atomic
def set_up_editors() -> dict[str, int]:
    """Make the groups with their rights and the workflow, or complete them; returns their ids."""
    groups = {permission: _group(permission) for permission in GROUPS}
    _workflow(groups)
    return {permission: group.pk for permission, group in groups.items()}


def _group(permission: Ours) -> Group:
    group, _ = Group.objects.get_or_create(name=GROUPS[permission])
    rows = ["official", "paperform", "paperformedition"] if permission is Ours.PUBLISH else []
    rights = Q(content_type__app_label="wagtailadmin", codename="access_admin") | Q(
        content_type__app_label="portal", content_type__model__in=["notice", *rows]
    )
    if permission is Ours.PUBLISH:
        rights |= Q(content_type__app_label="wagtailredirects", content_type__model="redirect")
    group.permissions.set(Permission.objects.filter(rights))
    root = PortalPage.objects.get(depth=1)
    rows_of_pages = GroupPagePermission.objects.filter(group=group, page=root)
    wanted = {f"{kind}_portalpage" for kind in ON_PAGES[permission]}
    rows_of_pages.exclude(permission__codename__in=wanted).delete()
    have = set(rows_of_pages.values_list("permission__codename", flat=True))
    for kind in ON_PAGES[permission]:
        if f"{kind}_portalpage" not in have:
            GroupPagePermission.objects.create(group=group, page=root, permission_type=kind)
    collection = Collection.get_first_root_node()
    for app, names in ON_COLLECTIONS:
        for right in Permission.objects.filter(content_type__app_label=app, codename__in=names):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=collection, permission=right
            )
    return group


def _workflow(groups: dict[Ours, Group]) -> None:
    """Write, check, approve: the way of every page below the root."""
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW)
    tasks: list[FourEyesTask] = []
    for order, (name, permissions) in enumerate(STEPS):
        task, _ = FourEyesTask.objects.get_or_create(name=name)
        tasks.append(task)
        task.groups.set([groups[permission] for permission in permissions])
        WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": order})
    # Steps that one could take for oneself stood here in an earlier edition.
    WorkflowTask.objects.filter(workflow=workflow).exclude(task__in=tasks).delete()
    root = PortalPage.objects.get(depth=1)
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})


@transaction.atomic
def keep_editor(*, user_id: int, may: AnyOf[str]) -> None:
    """Put the person into the groups of his permissions and take him out of the others, as his post of today says."""
    user = get_user_model().objects.get(pk=user_id)
    names = set(user.groups.filter(name__in=GROUPS.values()).values_list("name", flat=True))
    wanted = {GROUPS[one] for one in GROUPS if one in may}
    if wanted and not FourEyesTask.objects.exists():
        set_up_editors()
    user.groups.add(*Group.objects.filter(name__in=wanted - names))
    user.groups.remove(*Group.objects.filter(name__in=names - wanted))
