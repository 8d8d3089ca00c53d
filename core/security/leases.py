"""A lease: who may open a vault, in which role, on which regions, and until when without meeting a server again.

The clock of a lease is the later one of the machine's clock and a mark, the latest moment that the vault has seen. A
clock that was set back behind the mark counts as an expired lease, but for ten minutes: clocks are corrected.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import AwareDatetime, Field, field_validator

from core.model.clock import business_day
from core.model.roles import Role
from core.model.sessions import Regions, Session
from core.security.signed import SignedDocument

SHORTEST, LONGEST = timedelta(days=1), timedelta(days=60)
TOLERANCE = timedelta(minutes=10)
_Text = Annotated[str, Field(min_length=1, pattern=r"^[^\x00]+$")]


class Lease(SignedDocument):
    """The claims of ``account``: its role and ``regions`` (``None`` is all of them) until ``expires``.

    One that ``sets_clock`` begins the mark again at ``issued``: for a laptop whose clock was ahead for a while.
    """

    NAME: ClassVar[str] = "lease"

    kind: Literal["raff-lease"] = "raff-lease"
    account: _Text
    role: Role
    regions: tuple[_Text, ...] | None
    expires: AwareDatetime
    sets_clock: bool = False

    @field_validator("role")
    @classmethod
    def _is_given(cls, role: Role) -> Role:
        if role is Role.OWNER:  # that of a vault which never met a server
            raise ValueError(role)
        return role

    @property
    def scope(self) -> Regions:
        """The regions as a session has them."""
        return None if self.regions is None else frozenset(self.regions)

    def acting(self, session: Session) -> Session:
        """Return ``session`` with who acts, and on what, as the lease says."""
        return replace(session, actor=self.account, role=self.role, scope=self.scope)

    def check_new(self, installed: "Lease | None", mark: datetime | None, wall: datetime) -> None:
        """Return if this may take the place of the lease ``installed``.

        Raises ``lease.length`` for less than a day or more than 60, ``lease.not_yet``, ``lease.older`` for one that was
        not issued after the one installed, and ``lease.ended``.
        """
        if not SHORTEST <= self.expires - self.issued <= LONGEST:
            raise self.fault("length", least=SHORTEST.days, most=LONGEST.days)
        now = wall if self.sets_clock else latest(mark, wall)
        if self.issued > now + TOLERANCE:
            raise self.fault("not_yet", day=_day(self.issued))
        if installed is not None and self.issued <= installed.issued:
            raise self.fault("older")
        if now >= self.expires:
            raise self.fault("ended", day=_day(self.expires))

    def first_mark(self, mark: datetime | None, wall: datetime) -> datetime:
        """Return the mark with which the lease begins."""
        return latest(self.issued if self.sets_clock else mark, wall)

    def require_valid(self, mark: datetime | None, wall: datetime) -> None:
        """Return while the lease holds; raise ``lease.clock_set_back`` or ``lease.expired``."""
        if mark is not None and wall < mark - TOLERANCE:
            raise self.fault("clock_set_back", day=_day(mark))
        if latest(mark, wall) >= self.expires:
            raise self.fault("expired", day=_day(self.expires))


def latest(mark: datetime | None, wall: datetime) -> datetime:
    """Return the clock of a lease."""
    return wall if mark is None else max(mark, wall)


def _day(moment: datetime) -> str:
    return business_day(moment).isoformat()
