"""The stylesheet, made from the tokens; what a sheet cannot say, painters draw from the same theme.

It gives no font to every widget: that would take from the labels the type styles that they were made in.
"""

from string import Template

from ui.theme import Theme

_SHEET = Template(
    """
    QMainWindow, QDialog, #page { background: $canvas; }
    QToolTip { background: $raised; color: $primary; border: 1px solid $default; padding: 4px 8px; }
    #rail { background: $rail; border: 0; border-${end}: 1px solid $subtle; }
    #topBar { background: $card; border: 0; border-bottom: 1px solid $subtle; }
    #status { background: $rail; border: 0; border-top: 1px solid $subtle; }
    #divider { background: $default; }
    #card { background: $card; border: 1px solid $subtle; border-radius: ${cardRadius}px; }
    #drawer { background: $raised; border: 0; border-${start}: 1px solid $default; }
    #drawer QScrollArea, #drawerInside { background: $raised; border: 0; }
    #rule { border: 0; border-top: 1px solid $subtle; max-height: 1px; }
    #ruleStrong { border: 0; border-top: 1px solid $strong; max-height: 1px; }
    #ruled { border: 0; border-top: 1px solid $subtle; }
    #veil { background: $selected; color: $accentText; font-size: ${title}px; font-weight: 600;
            border: 2px dashed $focus; }
    #initials { background: $eventTint; color: $eventText; border-radius: 14px; font-size: ${caption}px;
                font-weight: 600; }
    #count { background: $neutralTint; color: $neutralText; border-radius: 7px; padding: 1px 7px;
             font-size: ${caption}px; }
    #count[grave="true"] { background: $dangerTint; color: $dangerText; border-radius: 7px; padding: 1px 7px;
                            font-size: ${caption}px; font-weight: 600; }
    #badge-good { background: $successTint; color: $successText; border-radius: 4px; padding: 2px 8px;
                  font-size: ${caption}px; font-weight: 600; }
    #badge-warning { background: $warningTint; color: $warningText; border-radius: 4px; padding: 2px 8px;
                     font-size: ${caption}px; font-weight: 600; }
    #badge-bad { background: $dangerTint; color: $dangerText; border-radius: 4px; padding: 2px 8px;
                 font-size: ${caption}px; font-weight: 600; }
    #failure { background: $dangerTint; border: 0; border-radius: ${control}px; margin: 4px 0; }
    QTableView { background: $card; border: 1px solid $subtle; border-radius: ${cardRadius}px; outline: 0;
                 color: $primary; selection-background-color: $selected; selection-color: $primary; }
    #plainTable { border: 0; }
    QTableView:focus { border: 1px solid $focus; }
    #plainTable:focus { border: 0; }
    QHeaderView { background: $card; border: 0; border-radius: ${cardRadius}px; }
    QHeaderView::section { background: $card; color: $tertiary; font-size: ${caption}px; font-weight: 500; border: 0;
                           border-bottom: 1px solid $default; padding: 0 8px; }
    QTableCornerButton::section, QAbstractScrollArea::corner { background: $card; border: 0; }
    QLineEdit, QComboBox { background: $card; color: $primary; border: 1px solid $default;
                           border-radius: ${control}px; padding: 0 8px; min-height: 30px; }
    QPlainTextEdit { background: $card; color: $primary; border: 1px solid $default; border-radius: ${control}px;
                     padding: 4px; }
    QPlainTextEdit:focus { border: 2px solid $focus; padding: 3px; }
    QAbstractSpinBox { background: $card; color: $primary; border: 1px solid $default;
        border-radius: ${control}px; padding: 0 7px; min-height: 28px; min-width: ${spin}px; }
    QAbstractSpinBox:focus { border: 2px solid $focus; padding: 0 6px; min-height: 26px; }
    QListWidget { background: $card; border: 1px solid $subtle; border-radius: ${cardRadius}px; outline: 0; }
    QListWidget::item { min-height: 32px; padding: 0 8px; }
    QComboBox::drop-down { border: 0; width: 20px; }
    QComboBox QAbstractItemView { background: $raised; color: $primary; border: 1px solid $default;
                                  selection-background-color: $selected; selection-color: $primary; }
    QLineEdit:focus, QComboBox:focus { border: 2px solid $focus; padding: 0 7px; min-height: 28px; }
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent;
        border: 0; padding: 0; min-height: 0; }
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { subcontrol-origin: border; width: ${arrowRoom}px;
        border: 0; background: transparent; }
    QAbstractSpinBox::up-button { subcontrol-position: top right; margin-top: 3px; }
    QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin-bottom: 3px; }
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
    QDateEdit::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: ${arrowRoom}px;
        border: 0; background: transparent; }
    QAbstractSpinBox::up-arrow { image: url("$up"); width: ${arrow}px; height: ${arrow}px; }
    QAbstractSpinBox::down-arrow { image: url("$down"); width: ${arrow}px; height: ${arrow}px; }
    QAbstractSpinBox::up-arrow:disabled, QAbstractSpinBox::up-arrow:off { image: url("$upFaint"); }
    QAbstractSpinBox::down-arrow:disabled, QAbstractSpinBox::down-arrow:off { image: url("$downFaint"); }
    QPushButton { background: $card; color: $primary; border: 1px solid $strong; border-radius: ${control}px;
                  padding: 0 12px; min-height: 30px; font-weight: 600; icon-size: ${icon}px; }
    QPushButton:hover { background: $hover; }
    QPushButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: 28px; outline: 0; }
    QPushButton:disabled { color: $disabled; border-color: $subtle; background: $card; }
    QPushButton:default, #primary { background: $fill; border-color: $fill; color: $onFill; }
    QPushButton:default:hover, #primary:hover { background: $fillHover; }
    QPushButton:default:focus, #primary:focus { border: 2px solid $fill; }
    QPushButton:default:disabled, #primary:disabled { background: $sunken; border-color: $subtle; color: $disabled; }
    QDialog QPushButton { qproperty-autoDefault: false; }
    QMessageBox QPushButton { qproperty-autoDefault: true; }
    #link { background: transparent; border: 0; color: $accentText; padding: 0 4px; font-weight: 500; }
    #link:hover { background: transparent; text-decoration: underline; }
    #said { background: transparent; border: 0; color: $secondary; text-align: left; padding: 0 4px;
            font-size: ${label}px; font-weight: 400; }
    #said:hover { text-decoration: underline; background: transparent; }
    #chip, #chipSet, #chipAdd { border-radius: 16px; min-height: 30px; padding: 0; }
    #chipSet { background: $selected; border-color: $focus; }
    #chipAdd { border-style: dashed; padding: 0 12px; font-weight: 500; }
    #chipAdd::menu-indicator { image: none; width: 0; }
    #popup { background: $raised; border: 1px solid $default; border-radius: ${cardRadius}px; }
    QListView { background: $raised; color: $primary; border: 1px solid $subtle; border-radius: ${control}px;
                outline: 0; selection-background-color: $selected; selection-color: $primary; }
    QListView::item { min-height: 24px; padding: 0 4px; }
    #iconButton { background: transparent; border: 0; padding: 0 6px; min-width: 20px; }
    #iconButton:hover { background: $hover; }
    #iconButton::menu-indicator { image: none; width: 0; }
    #railEntry { background: transparent; color: $secondary; border: 0; border-radius: ${control}px;
                 text-align: left; padding: 0 12px; min-height: ${nav}px; font-weight: 500; }
    #railEntry:hover { background: $hover; }
    #railEntry:checked { background: $selected; color: $accentText; font-weight: 600; }
    #link:focus, #said:focus, #iconButton:focus, #railEntry:focus { border: 2px solid $focus; }
    #link:focus, #said:focus { padding: 0 2px; }
    #iconButton:focus { padding: 0 4px; }
    #railEntry:focus { padding: 0 10px; min-height: ${navFocus}px; }
    #segment:focus { padding: 0 13px; }
    #chip:focus, #chipSet:focus { padding: 0; }
    #chipAdd:focus { padding: 0 11px; border-style: solid; }
    #segment { background: $card; color: $secondary; padding: 0 14px; }
    #segment:checked { background: $selected; color: $accentText; border-color: $focus; }
    #segment:checked:focus, #chipSet:focus { border-color: $primary; }
    #plain { background: transparent; }
    #card QScrollArea, #page QScrollArea#bare, #rail QScrollArea#bare { background: transparent; border: 0; }
    QMenu { background: $raised; color: $primary; border: 1px solid $default; padding: 4px; }
    QMenu::item { padding: 6px 24px; border-radius: 4px; }
    QMenu::item:selected { background: $selected; }
    QMenu::separator { height: 1px; background: $subtle; margin: 4px 8px; }
    QRadioButton { color: $primary; spacing: 8px; min-height: 28px; }
    QRadioButton::indicator { width: ${tickRoom}px; height: ${tickRoom}px; border-radius: ${round}px;
                              background: $card; border: 1px solid $strong; }
    QRadioButton::indicator:checked { border: ${ring}px solid $fill; width: ${dot}px; height: ${dot}px;
                                      background: $onFill; }
    QCheckBox { color: $primary; spacing: 8px; min-height: 24px; }
    QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: ${control}px; padding: 0 2px; }
    QCheckBox:focus, QRadioButton:focus { border-color: $focus; }
    QCheckBox::indicator, QAbstractItemView::indicator, QMenu::indicator { width: ${tickRoom}px;
        height: ${tickRoom}px; border-radius: 4px; background: $card; border: 1px solid $strong; }
    QMenu::indicator { margin-${start}: 6px; }
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {
        border-color: $fill; background: $fill; image: url("$tick"); }
    QCheckBox::indicator:disabled { border-color: $subtle; }
    QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card; }
    QCalendarWidget QToolButton { background: transparent; color: $primary; border: 0; border-radius: ${control}px;
                                  padding: 4px 8px; font-weight: 600; }
    QCalendarWidget QToolButton:hover { background: $hover; }
    QCalendarWidget QToolButton:focus { border: 2px solid $focus; padding: 2px 6px; }
    QCalendarWidget QToolButton::menu-indicator { image: none; width: 0; }
    QCalendarWidget QTableView { background: $card; color: $primary; border: 1px solid $subtle; border-radius: 0;
                                 selection-background-color: $fill; selection-color: $onFill; }
    QCheckBox::indicator:checked:disabled { border-color: $subtle; background: $sunken; image: url("$tickFaint"); }
    QTabWidget::pane { border: 0; }
    QTabBar { background: transparent; qproperty-drawBase: 0; }
    QTabBar::tab { background: transparent; color: $secondary; border: 0; border-bottom: 2px solid transparent;
                   padding: 6px 4px; margin-${end}: 16px; font-size: ${label}px; font-weight: 600; }
    QTabBar::tab:hover { color: $primary; }
    QTabBar::tab:selected { color: $accentText; border-bottom: 2px solid $fill; }
    QTabBar::tab:focus { color: $primary; border-bottom: 2px solid $focus; }
    QProgressBar { background: $sunken; border: 0; max-height: 4px; border-radius: 2px; }
    QProgressBar::chunk { background: $fill; border-radius: 2px; }
    QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
    QScrollBar::handle:vertical { background: $default; border-radius: 4px; min-height: 32px; margin: 1px; }
    QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
    QScrollBar::handle:horizontal { background: $default; border-radius: 4px; min-width: 32px; margin: 1px; }
    QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
    QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
    """
)
_COLOURS = {
    "canvas": "surface.canvas",
    "rail": "surface.rail",
    "card": "surface.card",
    "raised": "surface.raised",
    "hover": "surface.hover",
    "selected": "surface.selected",
    "sunken": "surface.sunken",
    "primary": "text.primary",
    "secondary": "text.secondary",
    "tertiary": "text.tertiary",
    "disabled": "text.disabled",
    "subtle": "border.subtle",
    "default": "border.default",
    "strong": "border.strong",
    "focus": "border.focus",
    "fill": "accent.fill",
    "fillHover": "accent.fillHover",
    "onFill": "accent.onFill",
    "accentText": "accent.text",
    "eventTint": "event.tint",
    "eventText": "event.text",
    "successTint": "success.tint",
    "successText": "success.text",
    "warningTint": "warning.tint",
    "warningText": "warning.text",
    "dangerTint": "danger.tint",
    "dangerText": "danger.text",
    "neutralTint": "neutral.tint",
    "neutralText": "neutral.text",
}
_TICK, _ARROW = 14, 10  # pixels of the mark in a box, and of an arrow beside a number
_DRAWN = {
    "tick": ("tick", "accent.onFill", _TICK),
    "tickFaint": ("tick", "text.disabled", _TICK),
    "up": ("step_up", "text.secondary", _ARROW),
    "down": ("step_down", "text.secondary", _ARROW),
    "upFaint": ("step_up", "text.disabled", _ARROW),
    "downFaint": ("step_down", "text.disabled", _ARROW),
}
_STILL = "QMainWindow, QDialog, QMenu, QProgressBar, QScrollBar, QComboBox { widget-animation-duration: 0; }"


def build(theme: Theme, *, still: bool = False) -> str:
    """Return the stylesheet of ``theme``; a sheet does not mirror its borders, so their side follows the language.

    Where it is to be ``still``, no widget takes time to get from one look to another.
    """
    colours = {name: theme.colour(token).name() for name, token in _COLOURS.items()}
    sizes = {name: theme.text_size(name) for name in ("caption", "label", "title")}
    sizes["nav"] = max(theme.size("size.navItem") - 2, theme.room(theme.size("size.icon.nav")))
    sizes["navFocus"] = sizes["nav"] - 4
    sizes["spin"] = theme.room(92)
    sizes["icon"] = theme.room(theme.size("size.icon.control"))
    start, end = ("right", "left") if theme.arabic else ("left", "right")
    tick, arrow = theme.room(_TICK), theme.room(_ARROW)
    ring = round(tick / 3)
    sizes |= {"tickRoom": tick, "round": (tick + 2) // 2, "ring": ring, "dot": tick + 2 - 2 * ring}
    sizes |= {"arrow": arrow, "arrowRoom": arrow + 8}
    drawings = {name: theme.picture_file(icon, token, theme.room(size)) for name, (icon, token, size) in _DRAWN.items()}
    radii = {"control": theme.size("radius.control"), "cardRadius": theme.size("radius.card")}
    return _SHEET.substitute(colours, **sizes, **radii, **drawings, start=start, end=end) + (_STILL if still else "")
