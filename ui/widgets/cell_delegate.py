"""Draws the cells of every table: one or two lines of text, and small pictures beside them.

Pictures run left to right in both languages and share one scale down the table.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.models.rows import CELL_ROLE, Badge, Bullet, Cell, DeviationMark, Glyph, Heat, Line, Picture, Range
from ui.theme import Theme, Tone

PADDING = 8
ICON = 16
PICTURE_WIDTH = 104
_GLYPH = 34  # six cells
_ROUNDING = 4  # a text may need a pixel more than its advance
_TINTS = {
    Tone.PLAIN: "neutral.tint",
    Tone.QUIET: "neutral.tint",
    Tone.FAINT: "neutral.tint",
    Tone.ACCENT: "accent.tint",
    Tone.GOOD: "success.tint",
    Tone.WARNING: "warning.tint",
    Tone.BAD: "danger.tint",
}


class CellDelegate(QStyledItemDelegate):
    """Paints ``Cell`` by the tokens of a theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plain, self._strong = theme.font("body"), theme.font("strong")
        self._small = theme.font("caption")
        self._plain_metrics, self._strong_metrics = QFontMetrics(self._plain), QFontMetrics(self._strong)
        self._small_metrics = QFontMetrics(self._small)
        self._number_room = self._strong_metrics.horizontalAdvance("100.0")

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground, the rule below, and the cell."""
        theme, cell = self._theme, index.data(CELL_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state, area = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.colour("surface.selected"))
        painter.setPen(QPen(theme.colour("border.subtle"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(PADDING, 0, -PADDING, -1)
        if isinstance(cell.picture, Heat):
            painter.fillRect(area.adjusted(1, 1, -1, -2), theme.heat(cell.picture.ramp, cell.picture.level))
        if cell.picture is None or isinstance(cell.picture, Heat | Glyph):
            self._draw_words(painter, inner, cell, option, index.data(Qt.ItemDataRole.TextAlignmentRole))
        elif isinstance(cell.picture, Badge):
            self._draw_badge(painter, inner, cell.picture, option)
        else:
            width = min(self._picture_width(cell), inner.width())
            box = QRect(inner.left() + (inner.width() - width) // 2, inner.top(), width, inner.height())
            self._draw_picture(painter, QRectF(box), cell.picture)
        painter.restore()

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that the words or the picture of a cell take."""
        cell: Cell = index.data(CELL_ROLE)
        lines = [(self._strong_metrics if cell.strong else self._plain_metrics).horizontalAdvance(cell.text)]
        if cell.second:
            lines.append(self._small_metrics.horizontalAdvance(cell.second))
        if cell.picture is not None and not isinstance(cell.picture, Badge | Heat | Glyph):
            lines = [self._picture_width(cell)]
        extra = _GLYPH + PADDING if isinstance(cell.picture, Glyph) else 0
        extra += (ICON + PADDING if cell.icon else 0) + (PADDING * 2 if isinstance(cell.picture, Badge) else 0)
        return QSize(max(lines) + 2 * PADDING + extra + _ROUNDING, 0)

    def _picture_width(self, cell: Cell) -> int:
        """Return the width of a picture, with that of its words if it has any."""
        beside = 2 * (self._number_room + PADDING) if isinstance(cell.picture, Bullet) else 0
        return PICTURE_WIDTH - PADDING * 2 + beside if beside else PICTURE_WIDTH

    def _draw_words(
        self, painter: QPainter, area: QRect, cell: Cell, option: QStyleOptionViewItem, alignment: Qt.AlignmentFlag
    ) -> None:
        direction = option.direction
        mirrored = direction is Qt.LayoutDirection.RightToLeft
        if cell.icon:
            left = area.right() - ICON if mirrored else area.left()
            self._theme.icon(cell.icon, cell.tone.graphic).paint(
                painter, QRect(left, area.center().y() - 8, ICON, ICON)
            )
            shift = ICON + PADDING
            area = area.adjusted(0, 0, -shift, 0) if mirrored else area.adjusted(shift, 0, 0, 0)
        if isinstance(cell.picture, Glyph):
            left = area.right() - _GLYPH if mirrored else area.left()
            self._draw_glyph(painter, QRectF(left, area.center().y() - 6, _GLYPH, 12), cell.picture)
            shift = _GLYPH + PADDING
            area = area.adjusted(0, 0, -shift, 0) if mirrored else area.adjusted(shift, 0, 0, 0)
        side = QStyle.visualAlignment(direction, alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
        painter.setLayoutDirection(direction)
        first, second = area, area
        if cell.second:
            height = self._plain_metrics.height()
            below = self._small_metrics.height()
            top = area.top() + (area.height() - height - below) // 2
            first = QRect(area.left(), top, area.width(), height)
            second = QRect(area.left(), top + height, area.width(), below)
            self._draw_line(painter, second, cell.second, self._small, side, self._ink(cell, Tone.FAINT))
        font = self._strong if cell.strong else self._plain
        self._draw_line(painter, first, cell.text, font, side, self._ink(cell, Tone.PLAIN if cell.icon else cell.tone))

    def _ink(self, cell: Cell, tone: Tone) -> QColor:
        if isinstance(cell.picture, Heat):
            return self._theme.ink_on(self._theme.heat(cell.picture.ramp, cell.picture.level))
        return self._theme.colour(tone.value)

    def _draw_line(
        self, painter: QPainter, area: QRect, text: str, font: QFont, side: Qt.AlignmentFlag, ink: QColor
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        shown = QFontMetrics(font).elidedText(self._theme.number(text), Qt.TextElideMode.ElideRight, area.width())
        # The side is where it is on the screen already; Qt would mirror it once more.
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)

    def _draw_badge(self, painter: QPainter, area: QRect, badge: Badge, option: QStyleOptionViewItem) -> None:
        metrics = self._small_metrics
        width = min(metrics.horizontalAdvance(badge.text) + 2 * PADDING, area.width())
        height = metrics.height() + 6
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        left = area.right() - width + 1 if mirrored else area.left()
        box = QRect(left, area.center().y() - height // 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(_TINTS[badge.tone]))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._small)
        painter.setPen(self._theme.colour(badge.tone.value))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, badge.text)

    def _draw_picture(self, painter: QPainter, area: QRectF, shown: Picture) -> None:
        if isinstance(shown, Range):
            self._draw_range(painter, area, shown)
        elif isinstance(shown, Bullet):
            self._draw_bullet(painter, area, shown)
        elif isinstance(shown, DeviationMark):
            self._draw_deviation(painter, area, shown)
        elif isinstance(shown, Line):
            self._draw_line_of(painter, area, shown)

    def _draw_glyph(self, painter: QPainter, area: QRectF, shown: Glyph) -> None:
        """Draw the six cells, from left to right in both languages; only the open zero is red."""
        painter.save()
        for number, cell in enumerate(self._theme.glyph(shown.kind)):
            box = QRectF(area.left() + 6 * number + 0.5, area.top() + 0.5, 3, 11)
            strong = self._theme.colour("border.strong")
            if cell == 1:
                painter.fillRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), self._theme.colour("neutral.graphic"))
            elif cell == 4:
                painter.fillRect(QRectF(box.center().x() - 1, box.center().y() - 1, 2, 2), strong)
            elif cell == 3:
                painter.setPen(QPen(strong, 1))
                painter.drawLine(box.bottomLeft(), box.center() + QPointF(1.5, -1))
                painter.drawLine(box.center() + QPointF(-1.5, 1), box.topRight())
            else:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("danger.graphic"), 1.4) if cell == 2 else QPen(strong, 1))
                painter.drawRect(box)
        painter.restore()

    def _draw_line_of(self, painter: QPainter, area: QRectF, shown: Line) -> None:
        if len(shown.values) < 2:
            return
        low, high = min(shown.values), max(shown.values)
        inner = area.adjusted(2, 8, -4, -8)
        step = inner.width() / (len(shown.values) - 1)
        points = [
            QPointF(inner.left() + step * at, inner.bottom() - inner.height() * (value - low) / ((high - low) or 1))
            for at, value in enumerate(shown.values)
        ]
        colour = self._theme.colour("danger.graphic" if shown.stands_out else "accent.graphic")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], 2.5, 2.5)

    def _draw_range(self, painter: QPainter, area: QRectF, shown: Range) -> None:
        middle = area.center().y()
        at = [area.left() + area.width() * value / (shown.top or 1) for value in (shown.low, shown.middle, shown.high)]
        painter.setPen(QPen(self._theme.colour("border.subtle"), 1))
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))
        painter.setPen(QPen(self._theme.colour("chart.rangeEdge"), 1))
        painter.setBrush(self._theme.colour("chart.fan80"))
        painter.drawRect(QRectF(at[0], middle - 4, max(at[2] - at[0], 1), 8))
        painter.fillRect(QRectF(at[1] - 1.5, middle - 7, 3, 14), self._theme.colour("accent.graphic"))

    def _draw_bullet(self, painter: QPainter, area: QRectF, shown: Bullet) -> None:
        middle = area.center().y()
        side = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        room = self._number_room
        for text, font, tone, left, align in (
            (shown.before, self._strong, Tone.PLAIN, area.left(), Qt.AlignmentFlag.AlignRight),
            (shown.after, self._plain, Tone.ACCENT, area.right() - room, Qt.AlignmentFlag.AlignRight),
        ):
            painter.setFont(font)
            painter.setPen(self._theme.colour(tone.value))
            painter.drawText(QRectF(left, area.top(), room, area.height()), side | align, self._theme.number(text))
        area = area.adjusted(room + PADDING, 0, -room - PADDING / 2, 0)
        painter.fillRect(QRectF(area.left(), middle - 4, area.width(), 8), self._theme.colour("surface.sunken"))
        length = area.width() * min(shown.value / (shown.top or 1), 1)
        painter.fillRect(QRectF(area.left(), middle - 3, length, 6), self._theme.colour("neutral.graphic"))
        if shown.target is not None:
            at = area.left() + area.width() * min(shown.target / (shown.top or 1), 1)
            painter.fillRect(QRectF(at - 1, middle - 8, 2, 16), self._theme.colour("accent.graphic"))

    def _draw_deviation(self, painter: QPainter, area: QRectF, shown: DeviationMark) -> None:
        middle, half, centre = area.center().y(), area.width() / 2, area.center().x()
        scale = half / (shown.top or 1)
        if shown.noise is not None:
            low, high = (max(-half, min(half, (shown.usual + bound) * scale)) for bound in (-shown.noise, shown.noise))
            painter.fillRect(QRectF(centre + low, middle - 8, high - low, 16), self._theme.colour("neutral.tint"))
        within = shown.noise is None or abs(shown.value - shown.usual) <= shown.noise
        token = "neutral.graphic" if within else shown.rise if shown.value > 0 else shown.fall
        length = max(-half, min(half, shown.value * scale))
        painter.fillRect(QRectF(min(centre, centre + length), middle - 5, abs(length), 10), self._theme.colour(token))
        painter.fillRect(QRectF(centre - 0.5, middle - 9, 1, 18), self._theme.colour("border.strong"))
