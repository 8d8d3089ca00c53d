"""Evaluation: once for a state of data and rules, and nothing is ever raised twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.model.alerts.alerts import Alert, AlertSeverity, AlertState, AlertView, Budget
from core.model.alerts.rules import SHIPPED
from core.model.analyses.point_gaps import SHIPPED_GAPS
from core.model.changes import NOTHING
from core.model.company_policy import CompanyPolicy
from core.model.errors import UserError
from core.model.job_context import Unattended
from core.model.ownership import Owner
from core.model.policy import Policy
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access, DataAccess
from core.operations.alerts.decide import move_alert
from core.operations.alerts.evaluate import Evaluation, evaluate_alerts, figures_are_known, measure_figures
from core.operations.alerts.review import show_alert
from core.operations.alerts.rules import dry_run, edited, find_alert_rule, save_alert_rule
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.imports.batches import undo_batch
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from core.store.vault import Vault
from tests.builders.alarms import CALENDAR, bring, evaluate, evaluated, shown
from tests.builders.alerts import alert
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD, Begun
from tests.fakes.clock import StandingClock


@pytest.fixture
def alarmed(vault_folder: Path, session: Session, tmp_path: Path, begun: Begun) -> Iterator[Vault]:
    def alarm() -> None:
        with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
            bring(vault, session, tmp_path / "jan.xlsx", "Nov'24", zeros=9)
            assert len(evaluate(vault, session)) == 1

    begun.fill("evaluated in November", tmp_path, alarm)
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        yield vault


def test_a_second_evaluation_raises_nothing_and_writes_nothing(alarmed: Vault, session: Session) -> None:
    assert evaluated(alarmed, session) == (Evaluation(), NOTHING)


def test_a_new_month_of_the_same_breach_is_the_same_alert(alarmed: Vault, session: Session, tmp_path: Path) -> None:
    (before,) = shown(alarmed, session)
    bring(alarmed, session, tmp_path / "feb.xlsx", "Dec'24", zeros=8)
    assert evaluate(alarmed, session) == []
    (after,) = shown(alarmed, session)
    assert (after.id, after.raised_at) == (before.id, before.raised_at)
    assert after.breach.value == 80.0


def test_an_alert_whose_breach_is_over_is_resolved_by_the_data(
    alarmed: Vault, session: Session, tmp_path: Path
) -> None:
    (alert,) = shown(alarmed, session)
    bring(alarmed, session, tmp_path / "feb.xlsx", "Dec'24", zeros=2)
    evaluate(alarmed, session)
    assert shown(alarmed, session) == []
    result, events = show_alert(Access(alarmed, session), alert.id)
    assert (result.state, result.changed_by) == (AlertState.RESOLVED, "data")
    assert [event.event for event in events] == ["raised", "cleared"]


def test_a_resolved_alert_is_not_raised_again_while_its_breach_lasts(alarmed: Vault, session: Session) -> None:
    (alert,) = shown(alarmed, session)
    move_alert(Access(alarmed, session), alert.id, AlertState.RESOLVED)
    assert evaluate(alarmed, session) == []
    assert shown(alarmed, session) == []
    assert len(shown(alarmed, session, AlertView.ALL)) == 1


def test_undoing_the_delivery_clears_what_it_raised(alarmed: Vault, session: Session) -> None:
    batch = alarmed.db.execute("SELECT id FROM batch").fetchone()[0]
    undo_batch(Access(alarmed, session), batch)
    evaluate(alarmed, session)
    assert shown(alarmed, session) == []


def edit(vault: Vault, session: Session, rule: str, **changes: object) -> None:
    save_alert_rule(Access(vault, session), edited(find_alert_rule(Access(vault, session), rule), changes))


def test_nothing_is_measured_twice_for_one_state_of_the_data(
    alarmed: Vault, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.operations.alerts import evaluate as evaluation

    def never(*_: object, **__: object) -> None:
        pytest.fail("measured again")

    monkeypatch.setattr(evaluation, "measure", never)
    assert figures_are_known(Access(alarmed, session), CALENDAR)
    with open_warehouse(Access(alarmed, session), Unattended()) as warehouse:
        measure_figures(DataAccess(alarmed, session, warehouse), CALENDAR, Unattended())


def test_nothing_is_judged_twice_on_one_day(
    alarmed: Vault, session: Session, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.operations.alerts import evaluate as evaluation

    judged: list[int] = []
    judge = evaluation.judge
    monkeypatch.setattr(evaluation, "judge", lambda *given: judged.append(1) or judge(*given))
    evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())
    assert judged == []
    clock.move(timedelta(days=1))
    evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())
    assert judged == [1]


def test_new_data_are_measured_anew(alarmed: Vault, session: Session, tmp_path: Path) -> None:
    bring(alarmed, session, tmp_path / "dec.xlsx", "Dec'24", zeros=2)
    assert not figures_are_known(Access(alarmed, session), CALENDAR)
    # Until they are, the alerts stand as they are: nothing is judged on old figures.
    assert evaluate_alerts(Access(alarmed, session), CALENDAR, Budget()) == (Evaluation(), NOTHING)


def test_the_same_file_again_raises_nothing(alarmed: Vault, session: Session, tmp_path: Path) -> None:
    bring(alarmed, session, tmp_path / "again.xlsx", "Nov'24", zeros=9)
    assert evaluate(alarmed, session) == []
    assert len(shown(alarmed, session, AlertView.ALL)) == 1


def test_a_restart_raises_nothing(alarmed: Vault, session: Session) -> None:
    folder = alarmed.folder
    alarmed.close()
    with vaults.unlock(folder, PASSWORD, session, writable=True) as again:
        assert evaluate(again, session) == []
        assert len(shown(again, session)) == 1


def test_an_edited_threshold_raises_nothing_twice_and_the_figures_stay_measured(
    alarmed: Vault, session: Session
) -> None:
    (before,) = shown(alarmed, session)
    edit(alarmed, session, "gap_rate_critical", threshold=75, clear=73)
    assert figures_are_known(Access(alarmed, session), CALENDAR)
    assert evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())[0].raised == ()
    (after,) = shown(alarmed, session)
    assert (after.id, after.breach.version) == (before.id, before.breach.version + 1)


def test_a_threshold_out_of_reach_clears_and_the_old_one_brings_the_same_alert_back(
    alarmed: Vault, session: Session
) -> None:
    (before,) = shown(alarmed, session)
    for rule in ("gap_rate_critical", "gap_rate_high", "gap_rate_medium"):
        edit(alarmed, session, rule, on=False)
    evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())
    assert shown(alarmed, session) == []
    edit(alarmed, session, "gap_rate_critical", on=True)
    assert evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())[0].raised == ()
    assert [alert.id for alert in shown(alarmed, session)] == [before.id]
    assert [event.event for event in show_alert(Access(alarmed, session), before.id)[1]] == [
        "raised",
        "cleared",
        "returned",
    ]


def test_the_age_of_the_data_is_told_by_the_clock_alone_and_cleared_by_a_delivery(
    alarmed: Vault, session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    clock.move(timedelta(days=30))
    evaluation, _ = evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())
    assert [alert.breach.rule for alert in evaluation.raised] == ["stale_data"]
    bring(alarmed, session, tmp_path / "jan.xlsx", "Jan'25", zeros=9)
    evaluate(alarmed, session)
    ended = shown(alarmed, session, AlertView.ENDED)
    assert [(alert.breach.rule, alert.state) for alert in ended] == [("stale_data", AlertState.RESOLVED)]


def test_a_clock_that_is_set_back_raises_and_clears_nothing(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    before = shown(alarmed, session)
    clock.move(timedelta(days=-400))
    assert evaluate_alerts(Access(alarmed, session), CALENDAR, Budget())[0] == Evaluation()
    assert [alert.id for alert in shown(alarmed, session)] == [alert.id for alert in before]


def test_what_is_beyond_the_budget_is_let_through_when_there_is_room(
    vault: Vault, session: Session, clock: StandingClock, tmp_path: Path
) -> None:
    bring(vault, session, tmp_path / "nov.xlsx", "Nov'24", zeros=7)
    evaluation, _ = evaluated(vault, session, Budget(open=1, daily=1))
    assert len(evaluation.raised) == len(evaluation.admitted) == 1
    clock.move(timedelta(days=30))
    evaluation, _ = evaluated(vault, session, Budget(open=1, daily=1))
    assert (len(evaluation.raised), evaluation.admitted) == (1, ())
    assert [alert.breach.rule for alert in shown(vault, session, AlertView.DIGEST)] == ["stale_data"]
    move_alert(Access(vault, session), shown(vault, session)[0].id, AlertState.RESOLVED)
    evaluation, changes = evaluated(vault, session, Budget(open=1, daily=1))
    assert ([alert.breach.rule for alert in evaluation.admitted], changes.alerts) == (["stale_data"], True)


def test_who_sees_one_region_is_told_of_that_region_alone(alarmed: Vault, session: Session) -> None:
    blind = replace(session, scope=frozenset({"JEDDAH"}))
    assert evaluated(alarmed, blind)[0].raised == ()


def test_a_session_of_one_region_leaves_national_alerts_as_they_stand(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    bring(vault, session, tmp_path / "dec.xlsx", "Dec'24", zeros=2)
    national = [
        alert("stale", rule="stale_data", scope=(), state=AlertState.OPEN),
        alert("trend", rule="falling_trend", scope=(("brand", "PEPSI"),), admitted_at=None),
    ]
    own = alert("own", rule="gap_rate_critical", scope=(("region", "RIYADH"),))
    with vault.transaction():
        for stored in (*national, own):
            vault.alerts.put(stored)
    manager = replace(session, role=Role.MANAGER, scope=frozenset({"RIYADH"}))
    evaluated(vault, manager)
    assert [vault.alerts.find(stored.id) for stored in national] == national
    resolved = vault.alerts.find("own")
    assert resolved is not None
    assert (resolved.state, resolved.changed_by) == (AlertState.RESOLVED, "data")
    evaluated(vault, session)
    stale = vault.alerts.find("stale")
    assert stale is not None
    assert stale.state is AlertState.RESOLVED


def test_a_session_of_one_region_raises_no_national_alert(
    alarmed: Vault, session: Session, clock: StandingClock
) -> None:
    clock.move(timedelta(days=30))
    manager = replace(session, role=Role.MANAGER, scope=frozenset({"RIYADH"}))
    assert evaluated(alarmed, manager)[0].raised == ()
    assert [raised.breach.rule for raised in evaluated(alarmed, session)[0].raised] == ["stale_data"]


def test_who_may_read_no_alerts_evaluates_nothing(alarmed: Vault, session: Session) -> None:
    reader = replace(session, role=Role.ADMIN)
    with pytest.raises(UserError, match=r"permission\.refused"):
        evaluate_alerts(Access(alarmed, reader), CALENDAR, Budget())


def test_a_figure_that_cannot_be_measured_costs_no_other_and_leaves_its_alerts_alone(
    alarmed: Vault, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.alerts import measure

    def fails(*_: object) -> None:
        raise UserError("calendar.unknown_year", year=2100)

    (before,) = shown(alarmed, session)
    monkeypatch.setattr(measure, "gap_rates", fails)
    bring(alarmed, session, tmp_path / "dec.xlsx", "Dec'24", zeros=10)
    evaluation, _ = evaluated(alarmed, session)
    assert dict(evaluation.failed)["gap_rate_critical"] == "calendar.unknown_year"
    assert "share_erosion" not in dict(evaluation.failed)
    assert [alert.breach.rule for alert in evaluation.raised] == ["not_reported"]
    assert shown(alarmed, session)[0] == before


def of_company(session: Session, *names: str) -> Session:
    return replace(session, policy=Policy(company=CompanyPolicy(names=names)))


@pytest.fixture
def lost_share(vault: Vault, session: Session, tmp_path: Path) -> Vault:
    """Two years in which PEPSI loses to KINZA, and in whose last month an item of both is missing."""
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    months = tuple(f"{month}'{year}" for year in (23, 24) for month in names)
    wiggle = [at % 5 - 2 for at in range(24)]
    figures = {
        ("PEPSI CAN", "OLAYA"): [(300 if at < 12 else 200) + wiggle[at] for at in range(24)],
        ("KINZA NRB", "OLAYA"): [(100 if at < 12 else 200) - wiggle[at] for at in range(24)],
        ("PEPSI CAN 6", "OLAYA"): [*[40 + step for step in wiggle[:23]], 0],
        ("KINZA NRB 6", "OLAYA"): [*[40 - step for step in wiggle[:23]], 0],
    }
    book = AuditSheet(months=months, figures=figures).write(tmp_path / "years.xlsx")
    import_workbook(Access(vault, session), book, Options(accept=True), Unattended())
    for rule in ("forecast_deviation", "forecast_accuracy"):  # slow, and of nobody in particular
        edit(vault, session, rule, on=False)
    return vault


def test_another_company_judges_the_same_alerts_again_and_what_rivals_miss_ends_by_itself(
    lost_share: Vault, session: Session
) -> None:
    looked: dict[str, dict[tuple[str, str], Alert]] = {}
    for name, company in (("nobody", ()), ("KINZA", ("KINZA",)), ("again", ())):
        evaluated(lost_share, of_company(session, *company))
        every = shown(lost_share, session, AlertView.ALL)
        looked[name] = {(listed.breach.rule, listed.breach.scope[-1][1]): listed for listed in every}
    fall, gone, own = ("share_erosion", "PEPSI"), ("missing_item", "PEPSI CAN 6"), ("missing_item", "KINZA NRB 6")
    before, kinza, again = looked.values()
    assert {listed[fall].id for listed in looked.values()} == {before[fall].id}
    assert [listed[fall].breach.severity.value for listed in looked.values()] == ["CRITICAL", "INFO", "CRITICAL"]
    assert [listed[fall].breach.counterparts for listed in looked.values()] == [("KINZA",)] * 3
    assert [listed[gone].state.value for listed in looked.values()] == ["open", "resolved", "open"]
    assert [listed[own].state.value for listed in looked.values()] == ["open"] * 3
    assert (kinza[fall].breach.owner, kinza[own].breach.owner) == (Owner.RIVAL, Owner.OWN)
    assert {listed.breach.owner for listed in (*before.values(), *again.values())} == {None}


def test_a_dry_run_sees_rivals_as_an_evaluation_does(lost_share: Vault, session: Session) -> None:
    own = of_company(session, "KINZA")
    with open_warehouse(Access(lost_share, own), Unattended()) as warehouse:
        access = DataAccess(lost_share, own, warehouse)
        runs = {
            rule: dry_run(access, SHIPPED[rule], CALENDAR, Unattended(), SHIPPED_GAPS)[0]
            for rule in ("share_erosion", "missing_item")
        }
    evaluated(lost_share, own)
    alerts = [listed.breach for listed in shown(lost_share, session, AlertView.ALL)]
    for rule, run in runs.items():
        assert {(listed.scope, listed.severity) for listed in run.raised if listed.last == run.periods[-1]} <= {
            (listed.scope, listed.severity) for listed in alerts if listed.rule == rule
        }
    assert {listed.owner for listed in runs["missing_item"].raised} == {Owner.OWN}
    assert runs["share_erosion"].raised[-1].severity is AlertSeverity.INFO
