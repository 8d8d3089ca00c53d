"""The evidence of one gap: its peer groups, and the zeros themselves."""

from dataclasses import dataclass

from core.model.analyses.source_rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A group with the products of a gap elsewhere, in the same window; ``percentage`` is its own gap rate."""

    group: tuple[str | None, ...]
    total_records: int
    zero_records: int

    @property
    def percentage(self) -> float:
        """The share of its records that are zero, in per cent."""
        return 100 * self.zero_records / self.total_records


@dataclass(frozen=True, slots=True, kw_only=True)
class GapEvidence:
    """The peers of a gap, the lowest rate first, and the first of its ``row_count`` zero records by file and row.

    The records of all peers together give the gap rate that the gap is compared with. ``chance`` is between how many
    zeros the group would have nineteen times of twenty if that were its own rate too; ``None`` without peers or
    records of its own.
    """

    group: tuple[str | None, ...]
    peers: tuple[Peer, ...]
    rows: tuple[Row, ...]
    row_count: int
    chance: tuple[float, float] | None = None
