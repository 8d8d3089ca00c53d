"""The style of the widgets: Qt's Fusion, and without motion where a person asked for none."""

from collections.abc import Callable

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget


class CalmStyle(QProxyStyle):
    """``still`` is asked each time something would move; a change of the setting needs no new style."""

    def __init__(self, still: Callable[[], bool]) -> None:
        super().__init__("Fusion")
        self._still = still

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """Return Qt's own hint, but for how long a movement takes."""
        if hint is QStyle.StyleHint.SH_Widget_Animation_Duration and self._still():
            return 0
        return super().styleHint(hint, option, widget, returnData)
