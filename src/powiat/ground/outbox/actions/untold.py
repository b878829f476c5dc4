"""Untold: what is loaded as history is written down, but nobody is told of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_is_told: ContextVar[bool] = ContextVar("outbox_is_told", default=True)


def is_told() -> bool:
    """Whether events published now have hearers."""
    return _is_told.get()


@contextmanager
def untold() -> Iterator[None]:
    """Events published inside stand in the table of events (`past` finds them) without a delivery or a job.

    For loading years that are over: projections are rebuilt afterwards by their own commands.
    """
    token = _is_told.set(False)
    try:
        yield
    finally:
        _is_told.reset(token)
