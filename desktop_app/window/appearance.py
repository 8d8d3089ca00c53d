"""How the window looks and speaks: theme, fonts, language, the side on which it begins."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from core.texts import digits
from core.texts.catalogue import Language
from core.texts.digits import Digits
from desktop_app.bootstrap import Paths
from desktop_app.settings.settings import ContrastChoice, ThemeChoice
from ui import stylesheet
from ui import theme as themes
from ui.theme import Mode, Theme
from ui.widgets.focus_ring import FocusRings

_USUAL_TEXT = 13  # pixels: the size that the type scale is made for


class AccessibilityHints(Protocol):
    """The accessibility hints of the system, like ``QAccessibilityHints``."""

    contrastPreferenceChanged: Any  # noqa: N815 - Qt's name

    def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 - Qt's name
        """Return whether the system is to have more contrast than usual."""


class Hints(Protocol):
    """The style hints of the system, like ``QStyleHints``."""

    colorSchemeChanged: Any  # noqa: N815 - Qt's name

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 - Qt's name
        """Return whether the system is light or dark; some systems do not say."""

    def accessibility(self) -> AccessibilityHints:
        """Return what its user needs."""


class Appearance(QObject):
    """Keeps the application in one language and one theme.

    ``changing`` is emitted before either changes, ``changed`` after. Qt paints every existing widget once more in
    between, so what will be rebuilt should be deleted first.

    With the choice ``system`` theme and contrast follow the ``hints`` of the system while Raff runs.
    """

    changing = Signal()
    changed = Signal()

    def __init__(
        self,
        qt: QApplication,
        hints: Hints,
        paths: Paths,
        language: Language,
        choice: ThemeChoice,
        *,
        contrast: ContrastChoice = ContrastChoice.SYSTEM,
        style: Digits = Digits.WESTERN,
        text_size: int = 100,
        still: bool = False,
    ) -> None:
        super().__init__()
        self._hints = hints
        self._needs = hints.accessibility()
        self._qt = qt
        self._paths = paths
        self._translators: list[QTranslator] = []
        self.language = language
        self.choice = choice
        self.contrast = contrast
        self.digits = style
        self.text_size = text_size
        self._still = still
        self._system_text = max(1.0, QFontInfo(qt.font()).pixelSize() / _USUAL_TEXT)
        self.theme: Theme
        self._rings = FocusRings(qt)
        self._font = qt.font()
        qt.setStyle("Fusion")
        self._speak()
        self._paint()
        hints.colorSchemeChanged.connect(self._follow)
        self._needs.contrastPreferenceChanged.connect(self._follow)

    def set_language(self, language: Language) -> None:
        """Speak ``language`` from now on."""
        if language is not self.language:
            with self._rebuilding():
                self.language = language
                self._speak()

    def set_theme(self, choice: ThemeChoice) -> None:
        """Look as ``choice`` says from now on."""
        if choice is not self.choice:
            with self._rebuilding():
                self.choice = choice

    def set_contrast(self, contrast: ContrastChoice) -> None:
        """Have this contrast from now on."""
        if contrast is not self.contrast:
            with self._rebuilding():
                self.contrast = contrast

    def set_digits(self, style: Digits) -> None:
        """Write Arabic in these digits from now on."""
        if style is not self.digits:
            with self._rebuilding():
                self.digits = style

    def set_text_size(self, text_size: int) -> None:
        """Write texts in this size from now on, in per cent of the system's."""
        if text_size != self.text_size:
            with self._rebuilding():
                self.text_size = text_size

    def set_reduced_motion(self, *, still: bool) -> None:
        """Let nothing move from now on, or let it move again."""
        if still is not self._still:
            with self._rebuilding():
                self._still = still

    def close(self) -> None:
        """Leave the application as it was found."""
        self._rings.close()
        self._hints.colorSchemeChanged.disconnect(self._follow)
        self._needs.contrastPreferenceChanged.disconnect(self._follow)
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        digits.use(Digits.WESTERN)
        self._qt.setStyleSheet("")
        self._qt.setFont(self._font)  # after the sheet: Qt would keep the one before in what it is to style
        self._qt.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    @contextmanager
    def _rebuilding(self) -> Iterator[None]:
        """Have the window put away, and made again with what is changed in between."""
        self.changing.emit()
        yield
        self._paint()
        self.changed.emit()

    def _follow(self) -> None:
        if (self._mode(), self._high()) != (self.theme.mode, self.theme.high):
            with self._rebuilding():
                pass

    def _mode(self) -> Mode:
        if self.choice is not ThemeChoice.SYSTEM:
            return Mode(self.choice.value)
        dark = self._hints.colorScheme() is Qt.ColorScheme.Dark
        return Mode.DARK if dark else Mode.LIGHT

    def _high(self) -> bool:
        if self.contrast is not ContrastChoice.SYSTEM:
            return self.contrast is ContrastChoice.HIGH
        return self._needs.contrastPreference() is Qt.ContrastPreference.HighContrast

    def _paint(self) -> None:
        arabic = self.language is Language.ARABIC
        digits.use(self.digits if arabic else Digits.WESTERN)
        scale = self._system_text * self.text_size / 100
        self.theme = themes.load(
            self._paths.resources, self._mode(), high=self._high(), arabic=arabic, scale=scale, write=digits.shaped
        )
        self._rings.colour = self.theme.colour("border.focus")
        self._rings.filled = self.theme.colour("accent.onFill")
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
