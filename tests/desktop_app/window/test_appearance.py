from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.texts.catalogue import Language
from desktop_app.bootstrap import App
from desktop_app.settings.settings import ContrastChoice, ThemeChoice
from desktop_app.window.appearance import Appearance
from ui.theme import Mode


class Needs(QObject):
    """What the user of that system needs."""

    contrastPreferenceChanged = Signal()  # noqa: N815 - Qt's name
    contrast = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        return self.contrast

    def turn(self, contrast: Qt.ContrastPreference) -> None:
        self.contrast = contrast
        self.contrastPreferenceChanged.emit()


class System(QObject):
    """A system whose look can be changed; the platform that tests run on does not tell of any."""

    colorSchemeChanged = Signal()  # noqa: N815 - Qt's name
    scheme = Qt.ColorScheme.Light

    def __init__(self) -> None:
        super().__init__()
        self.needs = Needs(self)

    def accessibility(self) -> Needs:
        return self.needs

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        return self.scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit()


@pytest.fixture
def system(qapp: QApplication) -> System:
    assert qapp
    return System()


@pytest.fixture
def appearance(qapp: QApplication, system: System, app: App) -> Iterator[Appearance]:
    made = Appearance(qapp, system, app.paths, Language.ENGLISH, ThemeChoice.SYSTEM)
    yield made
    made.close()


def test_the_theme_follows_the_system_while_raff_runs(
    appearance: Appearance, system: System, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(appearance.changed):
        system.turn(Qt.ColorScheme.Dark)
    assert appearance.theme.mode is Mode.DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == appearance.theme.colour("surface.canvas")
    with qtbot.waitSignal(appearance.changed):
        system.turn(Qt.ColorScheme.Light)
    assert appearance.theme.mode is Mode.LIGHT


def test_a_theme_that_was_chosen_does_not_follow(appearance: Appearance, system: System, qtbot: QtBot) -> None:
    appearance.set_theme(ThemeChoice.LIGHT)
    with qtbot.assertNotEmitted(appearance.changed):
        system.turn(Qt.ColorScheme.Dark)
    assert appearance.theme.mode is Mode.LIGHT
    appearance.set_theme(ThemeChoice.SYSTEM)
    assert appearance.theme.mode is Mode.DARK


def test_the_contrast_follows_the_system_unless_one_was_chosen(
    appearance: Appearance, system: System, qapp: QApplication, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(appearance.changed):
        system.needs.turn(Qt.ContrastPreference.HighContrast)
    assert appearance.theme.high
    assert qapp.palette().color(QPalette.ColorRole.Text) == QColor("#000000")
    with qtbot.waitSignal(appearance.changed):
        system.turn(Qt.ColorScheme.Dark)
    assert (appearance.theme.mode, appearance.theme.high) == (Mode.DARK, True)
    appearance.set_contrast(ContrastChoice.USUAL)
    assert not appearance.theme.high
    with qtbot.assertNotEmitted(appearance.changed):
        system.needs.turn(Qt.ContrastPreference.NoPreference)
    appearance.set_contrast(ContrastChoice.HIGH)
    assert appearance.theme.high


def test_what_is_chosen_again_changes_nothing(appearance: Appearance, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.set_theme(ThemeChoice.SYSTEM)
        appearance.set_language(Language.ENGLISH)


def test_qts_own_dialogs_speak_arabic_too(appearance: Appearance, qapp: QApplication) -> None:
    appearance.set_language(Language.ARABIC)
    assert qapp.translate("QPlatformTheme", "Cancel") == "ألغِ"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    appearance.set_language(Language.ENGLISH)
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"
