"""Decisions about tasks of the worklist in the vault."""

import json
from datetime import date

from core.model.analyses.point_gaps import PointGapKind
from core.model.work.worklist import Decision, TaskState
from core.store.cipher import Database, faults

_COLUMNS = "task, place, item, kind, state, why, as_of, at, by"


class VaultTaskDecisions:
    """Implements ``core.ports.work.TaskDecisions``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, decision: Decision) -> None:
        """Save ``decision``; belongs inside a transaction."""
        row = (
            decision.task,
            json.dumps(decision.place, ensure_ascii=False),
            decision.item,
            decision.kind.value,
            decision.state.value,
            decision.why,
            decision.as_of.isoformat(),
            decision.at,
            decision.by,
        )
        self._db.execute(f"INSERT INTO task_decision ({_COLUMNS}) VALUES ({', '.join('?' * len(row))})", row)

    def latest(self) -> list[Decision]:
        """Return the last decision about each task, in the order in which the tasks were first decided."""
        with faults():
            rows = self._db.execute(f"SELECT {_COLUMNS} FROM task_decision ORDER BY id").fetchall()
        return list({row[0]: _decision(row) for row in rows}.values())


def _decision(row: tuple[str, ...]) -> Decision:
    task, place, item, kind, state, why, as_of, at, by = row
    return Decision(
        task=task,
        place=tuple(json.loads(place)),
        item=item,
        kind=PointGapKind(kind),
        state=TaskState(state),
        why=why,
        as_of=date.fromisoformat(as_of),
        at=at,
        by=by,
    )
