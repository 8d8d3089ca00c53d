"""The commands of the window: what each is called, its shortcut, and the key by which it is done."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

COMMANDS: tuple[tuple[object, str, str], ...] = (
    (QT_TRANSLATE_NOOP("MainWindow", "Import data"), "Ctrl+O", "import"),
    (QT_TRANSLATE_NOOP("MainWindow", "Save this view"), "Ctrl+S", "save_view"),
    (QT_TRANSLATE_NOOP("MainWindow", "Save the table of this page"), "Ctrl+Shift+E", "save_table"),
    (QT_TRANSLATE_NOOP("MainWindow", "Copy page as picture"), "Ctrl+Shift+I", "copy_page"),
    (QT_TRANSLATE_NOOP("MainWindow", "Save page as picture"), "Ctrl+Shift+S", "save_page"),
    (QT_TRANSLATE_NOOP("MainWindow", "Report of this page"), "Ctrl+P", "report"),
    (QT_TRANSLATE_NOOP("MainWindow", "Find on this page"), "Ctrl+F", "find"),
    (QT_TRANSLATE_NOOP("MainWindow", "Find next"), "F3", "find_again"),
    (QT_TRANSLATE_NOOP("MainWindow", "Search commands"), "Ctrl+K", "palette"),
    (QT_TRANSLATE_NOOP("MainWindow", "Undo"), "Ctrl+Z", "undo"),
    (QT_TRANSLATE_NOOP("MainWindow", "Redo"), "Ctrl+Shift+Z", "redo"),
    (QT_TRANSLATE_NOOP("MainWindow", "Back"), "Alt+Left", "back"),
    (QT_TRANSLATE_NOOP("MainWindow", "Forward"), "Alt+Right", "forward"),
    (QT_TRANSLATE_NOOP("MainWindow", "Remove all filters"), "Ctrl+Shift+R", "lift"),
    (QT_TRANSLATE_NOOP("MainWindow", "Refresh"), "F5", "again"),
    (QT_TRANSLATE_NOOP("MainWindow", "Shortcuts"), "F1", "shortcuts"),
    (QT_TRANSLATE_NOOP("MainWindow", "Show the quick tour"), "Shift+F1", "tour"),
    (QT_TRANSLATE_NOOP("MainWindow", "Full screen"), "F11", "full_screen"),
    (QT_TRANSLATE_NOOP("MainWindow", "Larger text"), "Ctrl++", "larger"),
    (QT_TRANSLATE_NOOP("MainWindow", "Smaller text"), "Ctrl+-", "smaller"),
    (QT_TRANSLATE_NOOP("MainWindow", "Message history"), "Ctrl+M", "messages"),
    (QT_TRANSLATE_NOOP("MainWindow", "Open the saved file"), "Ctrl+Shift+O", "open_saved"),
    (QT_TRANSLATE_NOOP("MainWindow", "Copy diagnostics"), "", "diagnostics"),
    (QT_TRANSLATE_NOOP("MainWindow", "Stop what is running"), "Ctrl+.", "cancel"),
    (QT_TRANSLATE_NOOP("MainWindow", "Lock"), "Ctrl+L", "lock"),
    (QT_TRANSLATE_NOOP("MainWindow", "Close the window"), "Ctrl+W", "close"),
    (QT_TRANSLATE_NOOP("MainWindow", "Quit"), "Ctrl+Q", "quit"),
)
