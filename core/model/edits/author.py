"""Who made an edit, and when."""

from dataclasses import dataclass
from datetime import datetime

from core.model.clock import stamp
from core.model.sessions import Session


@dataclass(frozen=True, slots=True)
class Author:
    """A person at a moment (aware). The moment is display only: no clock ever orders edits."""

    actor: str
    moment: datetime

    @property
    def at(self) -> str:
        """The moment as it is stored."""
        return stamp(self.moment)


def author_of(session: Session) -> Author:
    """Return the person of ``session`` at its present moment; ask once for each decision."""
    return Author(session.actor, session.clock.now())
