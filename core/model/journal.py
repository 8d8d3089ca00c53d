"""What happened to a vault, and what waits to be sent: rows of the audit and of the outbox, for who looks at them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window names these rows before it opens; their edits take as long to load as all its results
    from core.model.edits.parsing import AnyEdit, UnknownEdit


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One event: when (UTC, ISO), by whom, what was done to what, how it ended. ``number`` is its place.

    ``address`` is from where; all rows of one command or one sitting have one ``correlation``. Rows of earlier releases
    have neither.
    """

    number: int
    at: str
    actor: str
    action: str
    subject: str
    outcome: str
    detail: str
    address: str = ""
    correlation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One change that waits on this laptop until there is a service to send it to; an old row holds no ``edit``.

    ``known`` is whether this release knows its kind.
    """

    number: int
    at: str
    kind: str
    subject: str
    edit: "AnyEdit | UnknownEdit | None" = None
    known: bool = False

    @property
    def kind_text(self) -> str:
        """The id of the words for its kind; a kind that this release does not know has words as well."""
        return f"outbox.kind_{self.kind.replace('.', '_') if self.known else 'unknown'}"
