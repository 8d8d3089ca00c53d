"""What is listed to a person is what lies in the regions of that person, and nothing else."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from core.model.alerts.alerts import AlertView
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.model.work.targets import WHOLE
from core.operations import visible
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import note_alert
from core.operations.alerts.mute import list_mutes, mute_rule
from core.operations.alerts.review import list_alerts, read_board, read_log, show_alert
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import list_batches, list_imports, show_receipt
from core.operations.vault.journal import read_audit, read_outbox
from core.operations.work.targets import list_attainments, set_target
from core.operations.work.worklist import list_decisions
from core.store.vault import Vault
from tests.builders.alarms import evaluated
from tests.builders.two_regions import MARCH, MUTED, fill, scope_of

_EVERYTHING = 1_000


@pytest.fixture
def batches(vault: Vault, session: Session, tmp_path: Path) -> dict[str, str]:
    return fill(vault, session, tmp_path)


@pytest.fixture
def manager(session: Session) -> Session:
    return replace(session, actor="manager", role=Role.MANAGER, scope=frozenset({"RIYADH"}))


def test_alerts_are_those_of_the_own_region_and_the_national_ones(
    vault: Vault, session: Session, manager: Session, batches: dict[str, str]
) -> None:
    def listed(who: Session) -> set[str]:
        return {alert.alert.id for alert in list_alerts(Access(vault, who), AlertView.ALL)}

    assert listed(session) == {"alert-RIYADH", "alert-JEDDAH", "alert-ALL"}
    assert listed(manager) == {"alert-RIYADH", "alert-ALL"}
    board = read_board(Access(vault, manager))
    assert {view.alert.id for view in board.views[AlertView.ALL]} == listed(manager)
    with pytest.raises(UserError, match=r"alert\.unknown"):
        show_alert(Access(vault, manager), "alert-JEDDAH")
    assert batches


def test_the_log_of_the_alerts_leaves_out_what_happened_to_others(
    vault: Vault, session: Session, manager: Session, batches: dict[str, str]
) -> None:
    for where in batches:
        note_alert(Access(vault, session), f"alert-{where}", "seen")
    assert {line.alert for line in read_log(Access(vault, session))} == {f"alert-{where}" for where in batches}
    assert {line.alert for line in read_log(Access(vault, manager))} == {"alert-RIYADH", "alert-ALL"}


def test_mutes_and_decisions_are_those_of_the_own_region(
    vault: Vault, session: Session, manager: Session, batches: dict[str, str]
) -> None:
    assert len(list_mutes(Access(vault, session))) == len(list_decisions(Access(vault, session))) == len(batches)
    assert {mute.scope for mute in list_mutes(Access(vault, manager))} == {scope_of("RIYADH"), scope_of("ALL")}
    assert [decision.task for decision in list_decisions(Access(vault, manager))] == ["task-RIYADH"]


def test_a_delivery_of_several_regions_is_accounted_for_to_who_sees_all_of_them(
    vault: Vault, session: Session, manager: Session, batches: dict[str, str]
) -> None:
    assert [batch.id for batch in list_batches(Access(vault, session))] == list(batches.values())
    assert [batch.id for batch in list_batches(Access(vault, manager))] == [batches["RIYADH"]]
    assert [batch.id for batch, _ in list_imports(Access(vault, manager))] == [batches["RIYADH"]]
    assert show_receipt(Access(vault, manager), batches["RIYADH"]).issues
    for where in ("JEDDAH", "ALL"):
        with pytest.raises(UserError, match=r"batch\.unknown"):
            show_receipt(Access(vault, manager), batches[where])


def test_a_target_of_everything_is_not_held_against_a_part_of_it(
    vault: Vault, session: Session, manager: Session, batches: dict[str, str]
) -> None:
    def targets(who: Session) -> dict[str, object]:
        with open_warehouse(Access(vault, who), Unattended()) as warehouse:
            attainments = list_attainments(DataAccess(vault, who, warehouse))
        return {attainment.region: attainment.target for attainment in attainments if attainment.period == MARCH}

    assert targets(session) == {"RIYADH": 7, "JEDDAH": 7, WHOLE: 7}
    assert targets(manager) == {"RIYADH": 7, WHOLE: None}
    assert batches


def test_neither_book_names_what_lies_in_other_regions(
    vault: Vault, session: Session, manager: Session, batches: dict[str, str]
) -> None:
    # A row of the audit about a mute names no place, so it is shown to nobody of a region but who set it.
    for read, placeless in ((read_audit, {MUTED}), (read_outbox, set())):
        everything = {row.subject for row in read(Access(vault, session), _EVERYTHING)}
        own = [row.subject for row in read(Access(vault, manager), _EVERYTHING)]
        assert everything >= {"RIYADH", "JEDDAH", *batches.values()}
        assert everything - set(own) == {"JEDDAH", batches["JEDDAH"], batches["ALL"], *placeless}
        assert [row.subject for row in read(Access(vault, manager), 2)] == own[:2]


@pytest.mark.parametrize("region", ["JEDDAH", "RIYADH, JEDDAH"])
def test_neither_book_names_a_region_of_a_target_that_is_gone(
    vault: Vault, session: Session, manager: Session, region: str
) -> None:
    for value in (Decimal(7), None):
        set_target(Access(vault, session), region, MARCH, value)
    for read in (read_audit, read_outbox):
        assert region in {row.subject for row in read(Access(vault, session), _EVERYTHING)}
        assert region not in {row.subject for row in read(Access(vault, manager), _EVERYTHING)}


def test_a_book_lists_a_mute_only_where_it_lies_in_the_own_region(
    vault: Vault, session: Session, manager: Session
) -> None:
    mute_rule(Access(vault, session), MUTED, scope_of("JEDDAH"))
    for read in (read_audit, read_outbox):
        assert MUTED in {row.subject for row in read(Access(vault, session), _EVERYTHING)}
        assert MUTED not in {row.subject for row in read(Access(vault, replace(manager, actor="m")), _EVERYTHING)}


def test_an_evaluation_for_one_region_leaves_the_alerts_of_others_alone(
    vault: Vault, manager: Session, batches: dict[str, str]
) -> None:
    evaluated(vault, manager)
    standing = {alert.id: alert.over_since for alert in vault.alerts.list_all()}
    assert standing["alert-JEDDAH"] is None
    assert standing["alert-RIYADH"] is not None
    assert batches


def test_figures_that_somebody_else_opened_are_refused(vault: Vault, session: Session, manager: Session) -> None:
    with open_warehouse(Access(vault, session), Unattended()) as everything:
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            list_attainments(DataAccess(vault, manager, everything))
        with pytest.raises(UserError, match=r"permission\.out_of_scope"):
            list_attainments(DataAccess(vault, manager, everything.within(MARCH, MARCH)))
        assert list_attainments(DataAccess(vault, session, everything)) == ()
    with open_warehouse(Access(vault, manager), Unattended()) as own:
        assert list_attainments(DataAccess(vault, manager, own)) == ()
        assert list_attainments(DataAccess(vault, session, own)) == ()


def test_a_place_lies_in_the_regions_that_imports_say(vault: Vault, session: Session, batches: dict[str, str]) -> None:
    access = Access(vault, session)
    assert visible.regions_of(access.store, (("precision_area", "BALAD"), ("item", "X"))) == {"JEDDAH"}
    assert visible.regions_of(access.store, (("market", "GROCERY"),)) == {"RIYADH", "JEDDAH"}
    assert visible.regions_of(access.store, (("file", "all-5.xlsx"),)) == {"RIYADH", "JEDDAH"}
    assert visible.regions_of(access.store, (("file", "gone.xlsx"),)) == frozenset()
    assert visible.regions_of(access.store, (("brand", "PEPSI"),)) is None
    assert vault.regions.of_batch(batches["JEDDAH"]) == {"JEDDAH"}
    assert vault.regions.all() == {"RIYADH", "JEDDAH"}
