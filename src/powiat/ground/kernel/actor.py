"""Actor: the person (or the system) in whose name something is done."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, with everything a rule may ask about him.

    `permissions` are the values of the apps' Permission enums; `unit_ids` are the units whose work he
    sees through the posts he holds or stands in for; `post_ids` are those posts.
    """

    user_id: int | None
    name: str
    title: str = ""
    post_ids: tuple[int, ...] = ()
    unit_ids: tuple[int, ...] = ()
    permissions: frozenset[str] = field(default_factory=frozenset)

    def may(self, permission: str) -> bool:
        """True when one of the actor's roles carries the permission."""
        return str(permission) in self.permissions

    def may_any(self, permissions: Iterable[str]) -> bool:
        """True when the actor carries at least one of the permissions."""
        return any(self.may(permission) for permission in permissions)

    @property
    def is_anonymous(self) -> bool:
        """True for a visitor who has not signed in (systems are not anonymous, they have a name)."""
        return self.user_id is None and not self.name


ANONYMOUS = Actor(user_id=None, name="")


def system(name: str, permissions: Iterable[str] = ()) -> Actor:
    """An actor for work done without a person: a gateway, the worker, the demo loader."""
    return Actor(user_id=None, name=name, permissions=frozenset(str(one) for one in permissions))
