"""The journeys share one house, which starts once: all of them go to one worker, under one name of a group."""

import os

import pytest


def test_a_journey_carries_the_name_of_its_group(request: pytest.FixtureRequest) -> None:
    """The runner's plugin writes the group into the name; a version that does not would start a house in each worker."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        pytest.skip("one process, one house")
    assert request.node.nodeid.endswith("@journeys")
