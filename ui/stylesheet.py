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
        border-radius: ${control}px; min-height: 28px; min-width: ${spin}px; }
    QAbstractSpinBox:focus { border: 2px solid $focus; min-height: 26px; }
    QListWidget { background: $card; border: 1px solid $subtle; border-radius: ${cardRadius}px; outline: 0; }
    QListWidget::item { min-height: 32px; padding: 0 8px; }
    QComboBox::drop-down { border: 0; width: 20px; }
    QComboBox QAbstractItemView { background: $raised; color: $primary; border: 1px solid $default;
                                  selection-background-color: $selected; selection-color: $primary; }
    QLineEdit:focus, QComboBox:focus { border: 2px solid $focus; padding: 0 7px; min-height: 28px; }
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent;
        border: 0; padding: 0 8px; min-height: 0; }
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: 0; }
    QPushButton { background: $card; color: $primary; border: 1px solid $strong; border-radius: ${control}px;
                  padding: 0 12px; min-height: 30px; font-weight: 600; icon-size: ${icon}px; }
    QPushButton:hover { background: $hover; }
    QPushButton:focus { border: 2px solid $focus; padding: 0 11px; min-height: 28px; }
    QPushButton:disabled { color: $disabled; border-color: $subtle; background: $card; }
    QPushButton:default, #primary { background: $fill; border-color: $fill; color: $onFill; }
    QPushButton:default:hover, #primary:hover { background: $fillHover; }
    QPushButton:default:focus, #primary:focus { border: 2px solid $focus; }
    QPushButton:default:disabled, #primary:disabled { background: $sunken; border-color: $subtle; color: $disabled; }
    #link { background: transparent; border: 0; color: $accentText; padding: 0 4px; font-weight: 500; }
    #link:hover { background: transparent; text-decoration: underline; }
    #said { background: transparent; border: 0; color: $secondary; text-align: left; padding: 0 4px;
            font-size: ${label}px; font-weight: 400; }
    #said:hover { text-decoration: underline; background: transparent; }
    #chip, #chipSet, #chipAdd { border-radius: 16px; min-height: 30px; padding: 0; }
    #chipSet { background: $selected; border-color: $focus; }
    #chipAdd { border-style: dashed; padding: 0 12px; font-weight: 500; }
    #chip:focus, #chipSet:focus, #chipAdd:focus { border: 2px solid $focus; }
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
    #segment { background: $card; color: $secondary; padding: 0 14px; }
    #segment:checked { background: $selected; color: $accentText; border-color: $focus; }
    #plain { background: transparent; }
    #card QScrollArea, #page QScrollArea#bare, #rail QScrollArea#bare { background: transparent; border: 0; }
    QMenu { background: $raised; color: $primary; border: 1px solid $default; padding: 4px; }
    QMenu::item { padding: 6px 24px; border-radius: 4px; }
    QMenu::item:selected { background: $selected; }
    QMenu::separator { height: 1px; background: $subtle; margin: 4px 8px; }
    QRadioButton { color: $primary; spacing: 8px; min-height: 28px; }
    QRadioButton::indicator { width: 14px; height: 14px; border-radius: 8px; background: $card;
                              border: 1px solid $strong; }
    QRadioButton::indicator:checked { border: 5px solid $fill; width: 6px; height: 6px; background: $onFill; }
    QRadioButton::indicator:focus { border-color: $focus; }
    QCheckBox { color: $primary; spacing: 8px; min-height: 24px; }
    QCheckBox::indicator, QListView::indicator { width: 14px; height: 14px; border-radius: 4px; background: $card;
                           border: 1px solid $strong; }
    QCheckBox::indicator:checked, QListView::indicator:checked { border: 4px solid $fill; width: 8px; height: 8px;
        background: $onFill; }
    QCheckBox::indicator:disabled { border-color: $subtle; }
    QCheckBox::indicator:focus { border-color: $focus; }
    QCalendarWidget QWidget#qt_calendar_navigationbar { background: $card; }
    QCalendarWidget QToolButton { background: transparent; color: $primary; border: 0; border-radius: ${control}px;
                                  padding: 4px 8px; font-weight: 600; }
    QCalendarWidget QToolButton:hover { background: $hover; }
    QCalendarWidget QToolButton:focus { border: 2px solid $focus; padding: 2px 6px; }
    QCalendarWidget QToolButton::menu-indicator { image: none; width: 0; }
    QCalendarWidget QTableView { background: $card; color: $primary; border: 1px solid $subtle; border-radius: 0;
                                 selection-background-color: $fill; selection-color: $onFill; }
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


_STILL = "QMainWindow, QDialog, QMenu, QProgressBar, QScrollBar, QComboBox { widget-animation-duration: 0; }"


def build(theme: Theme, *, still: bool = False) -> str:
    """Return the stylesheet of ``theme``; a sheet does not mirror its borders, so their side follows the language.

    Where it is to be ``still``, no widget takes time to get from one look to another.
    """
    colours = {name: theme.colour(token).name() for name, token in _COLOURS.items()}
    sizes = {name: theme.text_size(name) for name in ("caption", "label", "title")}
    sizes["nav"] = max(theme.size("size.navItem") - 2, theme.room(theme.size("size.icon.nav")))
    sizes["spin"] = theme.room(72)
    sizes["icon"] = theme.room(theme.size("size.icon.control"))
    start, end = ("right", "left") if theme.arabic else ("left", "right")
    radii = {"control": theme.size("radius.control"), "cardRadius": theme.size("radius.card")}
    return _SHEET.substitute(colours, **sizes, **radii, start=start, end=end) + (_STILL if still else "")
