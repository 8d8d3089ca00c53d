"""How the window looks and speaks: theme, fonts, language, the side on which it begins."""

from typing import Any, Protocol

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from core.texts import digits
from core.texts.catalogue import Language
from core.texts.digits import Digits
from desktop_app.bootstrap import Paths
from desktop_app.settings import ThemeChoice
from ui import stylesheet
from ui import theme as themes
from ui.theme import Mode, Theme

_USUAL_TEXT = 13  # pixels: the size that the type scale is made for


class Hints(Protocol):
    """What the system tells of its look, as ``QStyleHints`` does."""

    colorSchemeChanged: Any  # noqa: N815 - Qt's name

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        """Return whether the system is light or dark; some systems do not say."""


class Appearance(QObject):
    """Keeps the application in one language and one theme.

    ``changing`` tells that either is about to be another, ``changed`` that it is: Qt paints every widget that there is
    once more, so what will be made anew had better be put away in between.

    With the choice ``system`` the theme follows the ``hints`` of the system while Raff runs.
    """

    changing = Signal()
    changed = Signal()

    def __init__(
        self, qt: QApplication, hints: Hints, paths: Paths, language: Language, choice: ThemeChoice, *,
        style: Digits = Digits.WESTERN, text_size: int = 100, still: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._hints = hints
        self._qt = qt
        self._paths = paths
        self._translators: list[QTranslator] = []
        self.language = language
        self.choice = choice
        self.digits = style
        self.text_size = text_size
        self._still = still
        self._system_text = max(1.0, QFontInfo(qt.font()).pixelSize() / _USUAL_TEXT)
        self.theme: Theme
        qt.setStyle("Fusion")
        self._speak()
        self._paint()
        hints.colorSchemeChanged.connect(self._follow)

    def speak(self, language: Language) -> None:
        """Speak ``language`` from now on."""
        if language is not self.language:
            self.changing.emit()
            self.language = language
            self._speak()
            self._paint()
            self.changed.emit()

    def choose(self, choice: ThemeChoice) -> None:
        """Look as ``choice`` says from now on."""
        if choice is not self.choice:
            self.changing.emit()
            self.choice = choice
            self._paint()
            self.changed.emit()

    def count(self, style: Digits) -> None:
        """Write Arabic in these digits from now on."""
        if style is not self.digits:
            self.changing.emit()
            self.digits = style
            self._paint()
            self.changed.emit()

    def enlarge(self, text_size: int) -> None:
        """Write texts in this size from now on, in per cent of the system's."""
        if text_size != self.text_size:
            self.changing.emit()
            self.text_size = text_size
            self._paint()
            self.changed.emit()

    def calm(self, *, still: bool) -> None:
        """Let nothing move from now on, or let it move again."""
        if still is not self._still:
            self.changing.emit()
            self._still = still
            self._paint()
            self.changed.emit()

    def leave(self) -> None:
        """Leave the application as it was found."""
        self._hints.colorSchemeChanged.disconnect(self._follow)
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        digits.use(Digits.WESTERN)
        self._qt.setStyleSheet("")
        self._qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _follow(self) -> None:
        if self.choice is ThemeChoice.SYSTEM and self._mode() is not self.theme.mode:
            self.changing.emit()
            self._paint()
            self.changed.emit()

    def _mode(self) -> Mode:
        if self.choice is not ThemeChoice.SYSTEM:
            return Mode(self.choice.value)
        dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        return Mode.DARK if dark else Mode.LIGHT

    def _paint(self) -> None:
        arabic = self.language is Language.ARABIC
        digits.use(self.digits if arabic else Digits.WESTERN)
        scale = self._system_text * self.text_size / 100
        self.theme = themes.load(
            self._paths.resources, self._mode(), arabic=arabic, scale=scale, write=digits.shaped
        )  # fmt: skip
        self._qt.setFont(self.theme.font("body"))
        self._qt.setPalette(self.theme.palette())
        self._qt.setStyleSheet(stylesheet.build(self.theme, still=self._still))

    def _speak(self) -> None:
        """Load captions and Qt's own dialogs, and begin at the side of the language."""
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        self._translators = []
        arabic = self.language is Language.ARABIC
        self._qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        if not arabic:
            return
        own = str(self._paths.resources / "i18n")
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("ar", own), ("qtbase_ar", qts)):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._qt.installTranslator(translator)
                self._translators.append(translator)
