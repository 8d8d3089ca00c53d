"""Each edit has one canonical form, says what changed and no more, and tells the audit no figure and no name."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.model.alerts.alerts import AlertState
from core.model.analyses.point_gaps import PointGapKind
from core.model.edits.alerts import AlertFields, AlertNotify, AlertUpdate, MuteFields, MuteSet, mute_id
from core.model.edits.canonical import canonical
from core.model.edits.edit import Earlier, Fields, changes
from core.model.edits.imports import MONTHS, BatchesCompact, CompactionFields, MonthsClose, MonthsFields
from core.model.edits.parsing import KINDS, AnyEdit, UnknownEdit, kinds_of, parse, parse_document
from core.model.edits.work import TargetFields, TargetSet, TaskDecide, TaskFields, target_id
from core.model.errors import UserError
from core.model.work.worklist import TaskState
from tests.builders.edits import EXACT, JSON, NAMES, edits

DAY = date(2025, 3, 1)


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(data=st.data())
def test_an_edit_of_each_kind_comes_back_from_its_canonical_form(kind: str, data: st.DataObject) -> None:
    edit = data.draw(edits(kind))
    text = edit.canonical()
    back = parse(text)
    assert back == edit
    assert type(back) is KINDS[kind]
    assert back.canonical() == text


@given(edits())
def test_the_canonical_form_has_sorted_keys_and_no_blanks(edit: AnyEdit) -> None:
    text = edit.canonical()
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert json.loads(text).keys() == {"kind", "id", "base", "set", "was"}


@given(st.dictionaries(NAMES, JSON, max_size=4))
def test_equal_content_has_equal_bytes_in_whatever_order_it_was_written(content: dict[str, Any]) -> None:
    assert canonical(dict(reversed(content.items()))) == canonical(content)


@given(EXACT)
def test_a_decimal_travels_as_its_exact_text(value: Decimal) -> None:
    edit = TargetSet(entity=target_id("RIYADH", DAY), was=TargetFields(), set=TargetFields(value=value))
    assert json.loads(edit.canonical())["set"] == {"value": str(value)}
    back = parse(edit.canonical())
    assert isinstance(back, TargetSet)
    assert str(back.set.value) == str(value)


def test_nothing_is_a_value_and_is_not_the_same_as_no_change() -> None:
    taken_away = AlertFields(assignee=None, event="assigned")
    assert taken_away.given() == {"assignee": None, "event": "assigned"}
    assert AlertFields(event="assigned").given() == {"event": "assigned"}
    assert taken_away != AlertFields(event="assigned")


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ({"value": 1.5}, "set.value"),
        ({"value": "NaN"}, "set.value"),
        ({"value": "much"}, "set.value"),
        ({}, "-"),
    ],
)
def test_a_target_that_is_no_exact_number_is_refused_with_its_field(content: dict[str, Any], field: str) -> None:
    document = {"kind": "target.set", "id": "2025-03-01/RIYADH", "base": None, "set": content, "was": {}}
    with pytest.raises(UserError) as refused:
        parse(json.dumps(document))
    assert (refused.value.code, refused.value.data) == ("edit.unreadable", {"kind": "target.set", "field": field})


@pytest.mark.parametrize("due", ["2025-3-1", "2025-02-30", 20250301, "2025-03-01T00:00:00", True])
def test_a_day_that_is_not_in_iso_is_refused(due: object) -> None:
    with pytest.raises(ValidationError):
        AlertFields.model_validate({"due": due})


@pytest.mark.parametrize("base", [0, -1, {"seq": 0}, {"seq": "1"}, {"seq": 1, "more": 2}, "1", True])
def test_a_base_that_is_neither_a_version_nor_an_earlier_edit_is_refused(base: object) -> None:
    document = {"kind": "view.delete", "id": "a", "base": base, "set": {}, "was": {}}
    with pytest.raises(UserError, match=r"edit\.unreadable"):
        parse(json.dumps(document))


@pytest.mark.parametrize("content", ["", "[]", "{", '{"kind":"target.set"}', '{"kind":1,"id":"a"}', "[" * 100_000])
def test_what_is_no_edit_is_refused(content: str) -> None:
    with pytest.raises(UserError, match=r"edit\.unreadable"):
        parse(content)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
@pytest.mark.parametrize("kind", ["future", "view.save"])
def test_a_number_that_is_not_finite_is_refused_in_a_known_kind_and_an_unknown_one(kind: str, number: str) -> None:
    content = f'{{"kind":"{kind}","id":"x","base":null,"was":{{}},"set":{{"setup":{{"v":{number}}}}}}}'
    with pytest.raises(UserError, match=r"edit\.unreadable"):
        parse(content)


def test_half_a_letter_is_refused() -> None:
    with pytest.raises(UserError, match=r"edit\.unreadable"):
        parse('{"kind":"future","id":"\\ud800"}')


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("alert.update", '{"event": "resolved", "state": "escalated"}'),
        ("alert.update", '{"event": "escalated"}'),
        ("alert.notify", '{"channel": "fax", "priority": "HIGH"}'),
    ],
)
def test_a_known_kind_with_a_value_of_a_later_release_is_kept_letter_by_letter(kind: str, fields: str) -> None:
    content = f'{{ "id": "x", "kind": "{kind}", "base": null, "was": {{}}, "set": {fields} }}'
    assert parse(content) == UnknownEdit(kind, "x", content)


def test_a_value_of_a_later_release_does_not_excuse_what_is_wrong_in_any() -> None:
    document = {"kind": "alert.update", "id": "x", "was": {}, "set": {"event": "escalated", "due": "soon"}}
    with pytest.raises(UserError, match=r"edit\.unreadable"):
        parse(json.dumps(document))


@pytest.mark.parametrize("lacking", ["as_of", "gap", "item", "place", "state"])
def test_a_decision_about_a_task_names_its_gap(lacking: str) -> None:
    fields = {"as_of": "2025-03-01", "gap": "out_of_stock_open", "item": "X", "place": ["RIYADH"], "state": "done"}
    document = {"kind": "task.decide", "id": "x", "was": {}, "set": fields}
    assert isinstance(parse(json.dumps(document)), TaskDecide)
    for thin in ({**fields, "place": []}, {name: value for name, value in fields.items() if name != lacking}):
        with pytest.raises(UserError, match=r"edit\.unreadable"):
            parse(json.dumps({**document, "set": thin}))


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"target.set"}))
@given(data=st.data())
def test_an_edit_of_each_kind_has_an_id(kind: str, data: st.DataObject) -> None:
    document = data.draw(edits(kind)).document()
    with pytest.raises(UserError, match=r"edit\.unreadable"):
        parse_document({**document, "id": " "})


@pytest.mark.parametrize("entity", ["", "RIYADH", "2025-03-01", "2025-13-01/RIYADH", "2025-03-01-RIYADH"])
def test_a_target_of_no_period_is_refused(entity: str) -> None:
    with pytest.raises(ValidationError):
        TargetSet(entity=entity, was=TargetFields(), set=TargetFields(value=None))


def test_an_edit_of_an_unknown_kind_is_kept_letter_by_letter() -> None:
    content = '{ "id": "x", "kind": "stock.count", "set": {"value": 1.10, "b": 1, "a": 2} }'
    edit = parse(content)
    assert edit == UnknownEdit("stock.count", "x", content)
    assert edit.canonical() == content


@given(edits())
def test_an_edit_that_was_read_already_is_the_same(edit: AnyEdit) -> None:
    assert parse_document(json.loads(edit.canonical())) == edit
    unknown = {"kind": "stock.count", "id": "x", "set": edit.set.given()}
    assert parse_document(unknown) == parse(canonical(unknown))


def test_a_field_of_a_later_release_is_kept() -> None:
    document = {"kind": "alert.update", "id": "a", "base": 7, "was": {}, "set": {"event": "assigned", "team": ["x"]}}
    edit = parse(canonical(document))
    assert json.loads(edit.canonical()) == document


def test_only_what_differs_is_a_change_and_what_is_new_was_nothing() -> None:
    assert changes({"a": 1, "b": None}, {"a": 1, "b": 2, "c": None}) == ({"b": None}, {"b": 2, "c": None})


def test_a_target_names_its_region_and_period_and_no_name_stands_for_all_regions() -> None:
    for region in ("RIYADH", "-", "", "A/B", "الرياض"):
        edit = TargetSet(entity=target_id(region, DAY), was=TargetFields(), set=TargetFields(value=Decimal(1)))
        assert (edit.region, edit.period) == (region, DAY)
    assert target_id("-", DAY) != target_id("", DAY)


def test_the_audit_is_told_no_figure_and_no_name_and_no_words_of_a_person() -> None:
    target = TargetSet(
        entity=target_id("RIYADH", DAY), was=TargetFields(value=None), set=TargetFields(value=Decimal("12500.50"))
    )
    assert (target.subjects, target.audit_detail) == (("RIYADH",), {"period": "2025-03-01", "set": True})
    assigned = AlertFields(event="assigned", assignee="noura", due=DAY, note="ask Salem")
    assert AlertUpdate(entity="a", was=AlertFields(), set=assigned).audit_detail == {"event": "assigned"}
    moved = AlertFields(event="resolved", state=AlertState.RESOLVED)
    detail = AlertUpdate(entity="a", was=AlertFields(), set=moved).audit_detail
    assert detail == {"event": "resolved", "state": "resolved"}
    gap = TaskFields(place=("RIYADH",), item="COLA", gap=PointGapKind.VOID, as_of=DAY)
    failed = TaskFields(**gap.values(), state=TaskState.FAILED, why="Salem was away")
    assert TaskDecide(entity="t", was=TaskFields(), set=failed).audit_detail == {"state": "failed"}


@given(edits())
def test_what_the_audit_is_told_is_short_and_flat(edit: AnyEdit) -> None:
    assert all(type(value) in (str, int, bool) for value in edit.audit_detail.values())
    assert "value" not in edit.audit_detail
    assert all(isinstance(subject, str) for subject in edit.subjects)


def test_an_order_is_no_change_and_only_that_one_is_never_replayed() -> None:
    assert [kind for kind, cls in KINDS.items() if not cls.replayable] == [AlertNotify.kind]


def test_a_compaction_is_about_each_of_its_batches_and_a_closing_about_its_day() -> None:
    compacted = BatchesCompact(entity="x", was=CompactionFields(), set=CompactionFields(batches=("a", "b")))
    assert compacted.subjects == ("a", "b")
    closed = MonthsClose(entity=MONTHS, was=MonthsFields(through=None), set=MonthsFields(through=DAY))
    assert closed.subjects == ("2025-03-01",)
    opened = MonthsClose(entity=MONTHS, was=MonthsFields(through=DAY), set=MonthsFields(through=None))
    assert opened.subjects == ("",)


def test_a_mute_has_one_id_wherever_it_is_made() -> None:
    scope = (("region", "RIYADH"), ("brand", "7UP"))
    edit = MuteSet(entity=mute_id("trend", scope), was=MuteFields(), set=MuteFields(rule="trend", scope=scope))
    back = parse(edit.canonical())
    assert isinstance(back, MuteSet)
    assert (mute_id(back.rule, back.scope), back.subjects) == (edit.entity, ("trend",))


def test_edits_of_one_thing_are_found_by_it() -> None:
    assert set(kinds_of(TargetSet.thing)) == {"target.set"}
    assert set(kinds_of(AlertUpdate.thing)) == {"alert.judge", "alert.update", "note.add"}
    assert all(cls.kind in kinds_of(cls.thing) for cls in KINDS.values())


def test_an_edit_cannot_be_changed() -> None:
    edit = TargetSet(entity=target_id("", DAY), base=Earlier(seq=3), was=TargetFields(), set=TargetFields(value=None))
    with pytest.raises(ValidationError):
        edit.entity = "other"
    with pytest.raises(ValidationError):
        edit.set.value = Decimal(1)
    assert isinstance(edit.set, Fields)
