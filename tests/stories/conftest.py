"""What the stories need of the machine."""

import shutil
from collections.abc import Iterator

import pytest

from tests.builders.displays import x_server


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of the test's own."""
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        pytest.skip("Xvfb and xdotool are not installed")
    with x_server() as name:
        yield name
