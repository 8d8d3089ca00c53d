"""What waits to be sent: its columns, for the window."""

from core.documents.columns import Column, id_prefix, moment, words
from core.documents.document import Columns
from core.model.journal import Waiting
from core.texts.catalogue import say

_SUBJECT_LETTERS = 12  # a subject may be more than an id


def columns() -> Columns[Waiting]:
    """Return the columns of the changes that wait; the window alone shows them.

    ``number`` is the place of a change among all there ever were, which people read without separators.
    """
    return Columns(
        shown=(
            Column(
                id="number",
                heading="column.number",
                plain=lambda row, _: row.number,
                words=lambda row, _: str(row.number),
                key=lambda row, _: float(row.number),
                numeric=True,
                right=True,
            ),
            moment("at", "outbox.at", lambda row: row.at),
            words("kind", "outbox.kind", lambda row, language: say(language, row.kind_text)),
            id_prefix("subject", "audit.subject", lambda row: row.subject, letters=_SUBJECT_LETTERS),
        ),
        window=("number", "at", "kind", "subject"),
    )
