"""The window: the rail at the side, the page, the status bar."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Theme


class MainWindow(QMainWindow):
    """Holds pages under their names; emits what a person wants and does none of it."""

    import_wanted = Signal(list)
    cancel_wanted = Signal()
    lock_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, pages: Sequence[tuple[str, QWidget]]) -> None:
        super().__init__()
        self.setWindowTitle("Raff")
        self.setAcceptDrops(True)
        self.resize(QSize(theme.size("size.window.width"), theme.size("size.window.height")))
        self.setMinimumSize(theme.size("size.window.minWidth"), theme.size("size.window.minHeight"))
        self.stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        rail = self._rail(theme, pages)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(rail)
        body.addWidget(self.stack, 1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(self._status(theme))
        centre = QWidget()
        centre.setLayout(whole)
        self.setCentralWidget(centre)
        self._add_actions()

    def show_page(self, number: int) -> None:
        """Bring page ``number`` to the front."""
        self.stack.setCurrentIndex(number)
        self._buttons.button(number).setChecked(True)

    def show_status(self, left: str, right: str) -> None:
        """Say how things stand: the connection at the start, the data at the end."""
        self._left.setText(left)
        self._right.setText(right)

    def show_job(self, title: str | None, done: int = 0, total: int = 0) -> None:
        """Show the running job, or that there is none; no total means that its end is not known."""
        self._job.setVisible(title is not None)
        self._job_title.setText(title or "")
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def tell(self, sentence: str) -> None:
        """Say ``sentence`` in the status bar until something else is said."""
        self._message.setText(sentence)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the dropped files to be imported."""
        self.import_wanted.emit([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that the window goes."""
        self.closed.emit()
        super().closeEvent(event)

    def _choose_files(self) -> None:
        kinds = self.tr("Workbooks (*.xlsx *.xlsm *.xlsb *.xls *.ods)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Import workbooks"), "", kinds)
        if names:
            self.import_wanted.emit([Path(name) for name in names])

    def _add_actions(self) -> None:
        entries = (
            (self.tr("Import workbooks"), QKeySequence(QKeySequence.StandardKey.Open), self._choose_files),
            (self.tr("Lock"), QKeySequence("Ctrl+L"), self.lock_wanted.emit),
            (self.tr("Quit"), QKeySequence("Ctrl+Q"), self.close),
        )
        for text, shortcut, act in entries:
            action = QAction(text, self, shortcut=shortcut)
            action.triggered.connect(lambda *_, act=act: act())
            self.addAction(action)

    def _rail(self, theme: Theme, pages: Sequence[tuple[str, QWidget]]) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setFixedWidth(theme.size("size.rail"))
        layout = QVBoxLayout(rail)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        brand = QLabel("Raff  رفّ")
        brand.setObjectName("brand")
        layout.addWidget(brand)
        for number, (name, page) in enumerate(pages):
            self.stack.addWidget(page)
            button = _rail_button(name)
            button.setCheckable(True)
            button.setChecked(number == 0)
            button.clicked.connect(lambda *_, number=number: self.stack.setCurrentIndex(number))
            self._buttons.addButton(button, number)
            layout.addWidget(button)
        layout.addStretch(1)
        choose = _rail_button(self.tr("Import workbooks"))
        choose.clicked.connect(self._choose_files)
        lock = _rail_button(self.tr("Lock"))
        lock.clicked.connect(self.lock_wanted)
        layout.addWidget(choose)
        layout.addWidget(lock)
        return rail

    def _status(self, theme: Theme) -> QFrame:
        status = QFrame()
        status.setObjectName("status")
        status.setFixedHeight(theme.size("size.statusBar"))
        self._left, self._message, self._right, self._job_title = QLabel(), QLabel(), QLabel(), QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(120)
        cancel = QPushButton(self.tr("Cancel"), flat=True)
        cancel.clicked.connect(self.cancel_wanted)
        self._job = QWidget()
        self._job.hide()
        job = QHBoxLayout(self._job)
        job.setContentsMargins(0, 0, 0, 0)
        for widget in (self._job_title, self._bar, cancel):
            job.addWidget(widget)
        layout = QHBoxLayout(status)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.addWidget(self._left)
        layout.addWidget(self._message, 1)
        layout.addWidget(self._job)
        layout.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTrailing)
        return status


def _rail_button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFlat(True)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
