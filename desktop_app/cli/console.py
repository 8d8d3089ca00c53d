"""What a command prints: one JSON document or words on standard output, progress and errors on standard error."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from core.documents.columns import T
from core.documents.document import Columns
from core.model.job_context import JobContext, Unattended
from core.model.json_values import Json
from core.texts.catalogue import Language, say


class Output:
    """How one command speaks: in ``language``, as JSON or in words."""

    def __init__(self, language: Language, *, as_json: bool) -> None:
        self.language = language
        self.as_json = as_json
        # A terminal reports its width; a file or a pipe has none, and a table must not be cut for it.
        self._words = Console(highlight=False, emoji=False, soft_wrap=True, width=None if sys.stdout.isatty() else 200)

    def say(self, text: str, **data: str | float | None) -> None:
        """Print one sentence; nothing when JSON was asked for."""
        if not self.as_json:
            self._words.print(say(self.language, text, **data), markup=False)

    def line(self, text: str) -> None:
        """Print one line as it is; nothing when JSON was asked for."""
        if not self.as_json:
            self._words.print(text, markup=False)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[int] = ()) -> None:
        """Print a table; the columns in ``numbers`` are set to the right."""
        if self.as_json:
            return
        table = Table(box=None, pad_edge=False, header_style="bold")
        for position, text in enumerate(headings):
            table.add_column(say(self.language, text), justify="right" if position in numbers else "left")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))  # a plain str would be read as markup
        self._words.print(table)

    def hint(self, text: str, **data: str | float | None) -> None:
        """Print one sentence on standard error, also beside a JSON document."""
        print(say(self.language, text, **data), file=sys.stderr)  # noqa: T201

    def rows(self, columns: Columns[T], rows: Sequence[T], *, with_headings: bool = False) -> None:
        """Print rows under the columns that a terminal shows; where there are none, nothing or ``with_headings``."""
        if rows or with_headings:
            words = [columns.terminal_row(row, self.language) for row in rows]
            self.table(columns.terminal_headings(), words, numbers=columns.terminal_numbers())

    def document(self, content: Json) -> None:
        """Print the JSON document of the command, if JSON was asked for."""
        if self.as_json:
            print(json.dumps(content, ensure_ascii=False, indent=1))  # noqa: T201 - the one place that prints

    def usage(self, message: str) -> None:
        """Print how a command was misused; an empty command line is answered with its help."""
        if self.as_json:
            self.document({"ok": False, "error": {"code": "usage", "message": message, "data": {}}})
        else:
            print(message, file=sys.stderr)  # noqa: T201

    @contextmanager
    def progress(self) -> Iterator[JobContext]:
        """Yield a context that draws a bar on a terminal and is silent anywhere else."""
        if not sys.stderr.isatty():
            yield Unattended()
            return
        with Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        ) as bar:
            yield _Bar(bar, self.language)


class _Bar:
    """A job context that draws; Ctrl+C ends the process' work by itself, so nothing is polled here."""

    def __init__(self, bar: Progress, language: Language) -> None:
        self._bar = bar
        self._language = language
        self._task = bar.add_task("", total=None)

    def progress(self, done: int, total: int, note: str) -> None:
        """Draw ``done`` of ``total``."""
        self._bar.update(self._task, completed=done, total=total, description=say(self._language, note))

    def check_cancelled(self) -> None:
        """Go on."""
