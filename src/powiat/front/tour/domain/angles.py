"""Angles: where a thing lies in a picture of everything around; degrees, as Scene's links and hotspots keep them."""


def turned(yaw: float) -> float:
    """The same direction between -180 and 180, to a tenth of a degree."""
    tenths = round(yaw * 10) % 3600
    return (tenths - 3600 if tenths >= 1800 else tenths) / 10


def tilted(pitch: float) -> float:
    """Not above the zenith, not below the feet."""
    return round(max(-90.0, min(90.0, pitch)), 1)


def angles_at(across: float, down: float) -> tuple[float, float]:
    """Yaw and pitch of a point of the flat picture, in parts of its width and height from the top left."""
    return turned(across * 360 - 180), tilted(90 - down * 180)


def point_at(yaw: float, pitch: float) -> tuple[float, float]:
    """The parts of the flat picture's width and height at which the direction lies."""
    return (yaw + 180) / 360, (90 - pitch) / 180


def bearing(yaw: float, north_yaw: float) -> float:
    """The direction on the plan (0 is up, clockwise) of a direction in the picture."""
    return round((yaw - north_yaw) % 360, 1) % 360
