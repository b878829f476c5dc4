"""Menu: every navigation entry of the house. `needs` names permissions of which the actor must have one."""

MENU: dict[str, tuple] = {}
