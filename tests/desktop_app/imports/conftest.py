"""Dialogs of an import over an open vault, without a window around it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from tests.desktop_app.queries.conftest import open_context, opened

__all__ = ["open_context", "opened", "parent"]


@pytest.fixture
def parent(qapp: object) -> Iterator[QWidget]:
    """The window that the dialogs belong to."""
    assert qapp
    window = QWidget()
    yield window
    window.deleteLater()
