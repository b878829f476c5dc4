"""Where GeoDjango finds GDAL and GEOS: inside two wheels, so that no system package is needed."""

import sysconfig
from pathlib import Path


def _inside(wheel: str, pattern: str) -> str | None:
    """The first library of the wheel that fits the pattern; None lets Django look in the system."""
    folder = Path(sysconfig.get_paths()["purelib"]) / wheel
    return next((str(found) for found in sorted(folder.glob(pattern))), None)


GDAL_LIBRARY_PATH = _inside("pyogrio.libs", "libgdal-*.so*")
GEOS_LIBRARY_PATH = _inside("shapely.libs", "libgeos_c-*.so*")
