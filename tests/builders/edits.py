"""Edits of every kind, with whatever fields an honest machine may send."""

from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from core.model.alerts.alerts import AlertSeverity, AlertState
from core.model.alerts.deliveries import Channel
from core.model.analyses.point_gaps import PointGapKind
from core.model.edits.alerts import UpdateEvent
from core.model.edits.edit import Edit
from core.model.edits.imports import ReleasedFigure
from core.model.edits.parsing import KINDS, AnyEdit
from core.model.work.worklist import TaskState

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
EXACT = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9)
DAYS = st.dates(date(2000, 1, 1), date(2040, 1, 1))
SCOPES = st.lists(st.tuples(NAMES, NAMES), max_size=2).map(tuple)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | NAMES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=5,
)
_OBJECTS = st.dictionaries(NAMES, JSON, max_size=3)
_TEXTS = st.lists(NAMES, max_size=3).map(tuple)
_IDS = NAMES.filter(str.strip)
_FIGURES = st.builds(
    ReleasedFigure,
    row=st.integers(1, 9),
    cell=st.none() | NAMES,
    rule=NAMES,
    period=DAYS,
    value=EXACT,
    decision=NAMES,
)
# By the name of the field; every other field holds a text.
_FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "as_of": DAYS,
    "cells": st.lists(st.tuples(st.none() | NAMES, NAMES), max_size=3).map(tuple),
    "channel": st.sampled_from(Channel),
    "due": st.none() | DAYS,
    "event": st.sampled_from(get_args(UpdateEvent)),
    "gap": st.sampled_from(PointGapKind),
    "assignee": st.none() | NAMES,
    "limits": _OBJECTS,
    "on": st.booleans(),
    "periods": st.lists(DAYS, max_size=3).map(tuple),
    "priority": st.sampled_from(AlertSeverity),
    "sample": st.booleans(),
    "scale": st.integers(0, 9),
    "scope": SCOPES,
    "selection": _OBJECTS,
    "setup": _OBJECTS,
    "severity": st.none() | NAMES,
    "snoozed_until": st.none() | NAMES,
    "through": st.none() | DAYS,
    "until": st.none() | NAMES,
    "useful": st.booleans(),
    "value": st.none() | EXACT,
    "version": st.integers(1, 99),
    "withdrawn": st.booleans(),
    "place": st.lists(NAMES, min_size=1, max_size=4).map(tuple),
    **dict.fromkeys(("batches", "pages", "regions", "views"), _TEXTS),
}


def _field(kind: str, name: str) -> st.SearchStrategy[Any]:
    if name == "state":
        return st.sampled_from(TaskState if kind == "task.decide" else AlertState)
    if name == "figures":
        return st.integers(0, 9) if kind == "batch.import" else st.lists(_FIGURES, max_size=3).map(tuple)
    return _FIELDS.get(name, NAMES)


@st.composite
def edits(draw: st.DrawFn, kind: str | None = None) -> AnyEdit:
    """Return an edit of ``kind``, or of any."""
    cls: type[Edit[Any]] = KINDS[kind if kind is not None else draw(st.sampled_from(sorted(KINDS)))]
    fields = cls.model_fields["set"].annotation
    assert fields is not None
    known = {name: _field(cls.kind, name) for name in fields.model_fields}
    needed = {name: known.pop(name) for name in sorted(cls.needs)}
    later = {} if draw(st.booleans()) else {"of_a_later_release": draw(JSON)}
    was = draw(st.fixed_dictionaries({}, optional={**known, **needed}))
    changed = draw(st.fixed_dictionaries(needed, optional=known))
    entity = f"{draw(DAYS).isoformat()}/{draw(NAMES)}" if cls.kind == "target.set" else draw(_IDS)
    base = draw(st.none() | st.integers(1, 99) | st.integers(1, 99).map(lambda seq: {"seq": seq}))
    return cls(entity=entity, base=base, was=fields(**was), set=fields(**changed, **later))
