"""The stylesheet, made from the tokens; what a sheet cannot say, painters draw from the same theme."""

from string import Template

from ui.theme import Theme

_SHEET = Template(
    """
    QMainWindow, QDialog, #page { background: $canvas; }
    QWidget { color: $primary; font-size: 13px; }
    #rail { background: $rail; border: 0; border-right: 1px solid $subtle; }
    #brand { font-size: 16px; font-weight: 600; padding: 16px; }
    #status { background: $rail; border-top: 1px solid $subtle; }
    #status QLabel { font-size: 12px; color: $secondary; padding: 0 8px; }
    #title { font-size: 20px; font-weight: 600; }
    #subtitle { color: $tertiary; }
    #card { background: $card; border: 1px solid $subtle; border-radius: ${cardRadius}px; }
    #cardTitle { font-size: 12px; color: $secondary; }
    #cardFigure { font-size: 24px; font-weight: 600; }
    #cardChange { font-size: 12px; color: $secondary; }
    #empty { color: $secondary; font-size: 14px; }
    #problem { color: $dangerText; }
    QTableView { background: $card; border: 1px solid $subtle; border-radius: ${cardRadius}px;
                 gridline-color: transparent; outline: 0;
                 selection-background-color: $selected; selection-color: $primary; }
    QTableView::item { border-bottom: 1px solid $subtle; padding: 0 4px; }
    QHeaderView { background: $card; border-radius: ${cardRadius}px; }
    QHeaderView::section { background: $card; color: $tertiary; font-size: 11px; font-weight: 500; border: 0;
                           border-bottom: 1px solid $default; padding: 0 4px; min-height: 32px; }
    QTableCornerButton::section { background: $card; border: 0; }
    QLineEdit { background: $card; border: 1px solid $default; border-radius: ${control}px; padding: 0 8px;
                min-height: 30px; }
    QLineEdit:focus, QPushButton:focus { border: 2px solid $focus; }
    QPushButton { background: $card; border: 1px solid $default; border-radius: ${control}px; padding: 0 16px;
                  min-height: 30px; }
    QPushButton:hover { background: $hover; }
    QPushButton:default { background: $fill; border-color: $fill; color: $onFill; font-weight: 600; }
    QPushButton:default:hover { background: $fillHover; }
    QPushButton:disabled { color: $disabled; }
    #rail QPushButton { background: transparent; border: 0; border-radius: ${control}px; text-align: left;
                        padding: 0 12px; margin: 0 8px; min-height: 36px; }
    #rail QPushButton:hover { background: $hover; }
    #rail QPushButton:checked { background: $selected; color: $accentText; font-weight: 600; }
    QProgressBar { background: $sunken; border: 0; max-height: 4px; }
    QProgressBar::chunk { background: $fill; }
    """
)
_COLOURS = {
    "canvas": "surface.canvas",
    "rail": "surface.rail",
    "card": "surface.card",
    "hover": "surface.hover",
    "selected": "surface.selected",
    "sunken": "surface.sunken",
    "primary": "text.primary",
    "secondary": "text.secondary",
    "tertiary": "text.tertiary",
    "disabled": "text.disabled",
    "subtle": "border.subtle",
    "default": "border.default",
    "focus": "border.focus",
    "fill": "accent.fill",
    "fillHover": "accent.fillHover",
    "onFill": "accent.onFill",
    "accentText": "accent.text",
    "dangerText": "danger.text",
}


def build(theme: Theme) -> str:
    """Return the stylesheet of ``theme``."""
    colours = {name: theme.colour(token).name() for name, token in _COLOURS.items()}
    return _SHEET.substitute(colours, control=theme.size("radius.control"), cardRadius=theme.size("radius.card"))
