"""How measured times are told."""

import statistics
from collections.abc import Sequence


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many per cent of the measured ones do not exceed."""
    if len(values) < 2:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def told(values: Sequence[float]) -> str:
    """p50, p95 and the longest, in milliseconds."""
    return f"{percentile(values, 50):8.0f} {percentile(values, 95):8.0f} {max(values):8.0f}"
