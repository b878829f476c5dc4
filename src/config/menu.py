"""Menu: every navigation entry of the house."""

MENU: dict[str, tuple] = {}
