"""The log of the alerts: its columns, for JSON and for the terminal."""

from core.documents.columns import id_prefix, minute, plain, words
from core.documents.document import Columns
from core.model.alerts.alerts import LogLine
from core.texts.catalogue import Language, say


def columns() -> Columns[LogLine]:
    """Return the columns of what happened to alerts; ``at`` is in UTC, and people see it to the minute."""
    return Columns(
        data=(
            plain("at", lambda line: line.at),
            plain("alert", lambda line: line.alert),
            plain("actor", lambda line: line.actor),
            plain("what", lambda line: line.what),
            plain("note", lambda line: line.note),
            plain("priority", lambda line: line.priority),
        ),
        shown=(
            minute("moment", "column.since", lambda line: line.at),
            id_prefix("short_id", "column.alert", lambda line: line.alert),
            words("by", "column.by", lambda line, _: line.actor or line.priority),
            words("happened", "column.what_happened", _happened),
        ),
        terminal=("moment", "short_id", "by", "happened"),
    )


def _happened(line: LogLine, language: Language) -> str:
    text = say(language, f"alert.event_{line.what}")
    return f"{text} – {line.note}" if line.note else text
