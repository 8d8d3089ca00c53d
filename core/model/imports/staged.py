"""What came into the watched folder, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePath

from core.model.errors import Datum
from core.model.imports.receipts import Receipt


class StagedState(StrEnum):
    """What became of a file of the watched folder."""

    IMPORTED = "imported"  # without a question
    WAITING = "waiting"  # a person decides
    REFUSED = "refused"  # it cannot be imported as it is
    IGNORED = "ignored"  # a person put it away, or the file was replaced by another content


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedFile:
    """One content, however often and under whatever names it was dropped; ``path`` is where it was seen first.

    ``modified`` is in nanoseconds since 1970. ``code`` with ``data`` is the reason of its state, a text id; empty for
    one that was imported. ``regions`` is ``None`` and ``quality`` (per cent) ``None`` where the file was not read.
    """

    digest: str
    path: str
    size: int
    modified: int
    state: StagedState
    code: str = ""
    data: Mapping[str, Datum] = field(default_factory=dict)
    regions: frozenset[str] | None = None
    figures: int | None = None
    quality: float | None = None
    at: str
    by: str

    @property
    def id(self) -> str:
        """What a person names it by: the digest, or how that begins."""
        return self.digest

    @property
    def name(self) -> str:
        """The name of the file without its folder."""
        return PurePath(self.path).name

    @property
    def is_open(self) -> bool:
        """Whether a person has something to do about it."""
        return self.state in (StagedState.WAITING, StagedState.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staging:
    """What staging a file brought: ``receipts`` by sheet, and whether it was ``seen`` before and so left as it was."""

    file: StagedFile
    receipts: tuple[Receipt, ...] = ()
    seen: bool = False
