"""A window on a vault with a lease: who acts, what is seen, and what is read when the lease is over."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.security import permissions
from core.security.permissions import Permission
from core.store import vault as vaults
from core.store.mandates import orders
from core.texts.catalogue import Language
from tests.builders.mandates import ids_of, install, lease, order, policy_of, under
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD
from tests.desktop_app.conftest import LONG, SitDown
from tests.fakes.clock import StandingClock


@pytest.fixture
def leased(vault_folder: Path, tmp_path: Path, session: Session) -> Path:
    """A vault with figures of RIYADH and JEDDAH, and a lease for a manager of RIYADH."""
    figures = {
        (f"PEPSI CAN {number}", area): [0, 0, 0 if number else 5] for number in range(10) for area in ("OLAYA", "BALAD")
    }
    sheet = AuditSheet(figures=figures, regions={"BALAD": "JEDDAH"})
    person = under(session, policy_of())
    with vaults.unlock(vault_folder, PASSWORD, person, writable=True) as vault:
        import_workbook(
            Access(vault, person), sheet.write(tmp_path / "audit.xlsx"), Options(unit=SalesUnit.SAR), Unattended()
        )
    install(vault_folder, person, lease(ids_of(vault_folder, person)))
    return vault_folder


def test_a_manager_of_riyadh_sees_riyadh_alone_until_the_window_is_locked(leased: Path, sit_down: SitDown) -> None:
    person = sit_down(folder=leased)
    ctx = person.shell.ctx
    assert ctx.session.role is Role.OWNER
    person.open()
    assert (ctx.session.actor, ctx.session.role, ctx.session.scope) == ("rana", Role.MANAGER, frozenset({"RIYADH"}))
    assert not permissions.may(ctx.session, Permission.SQL_RUN)
    directory = ctx.answers.directory
    assert directory is not None
    assert {place[0] for place in directory.places} == {"RIYADH"}
    for key in person.work.pages:
        person.page(key)
    rows = person.page("management").table.rows
    assert {rows.cell(row, 0).text for row in range(rows.rowCount())} == {"OLAYA"}
    assert ctx.store.warehouse.regions == {"RIYADH"}
    assert not [sentence for sentence in person.heard() if "JEDDAH" in sentence or "BALAD" in sentence]
    person.shell.lock()
    person.qtbot.waitUntil(lambda: not ctx.store.is_open, timeout=LONG)
    person.open()
    assert ctx.session.actor == "rana"


@pytest.mark.parametrize("language", list(Language))
def test_a_lease_that_is_over_is_shown_at_the_password_with_what_to_do(
    leased: Path, sit_down: SitDown, clock: StandingClock, language: Language
) -> None:
    clock.move(timedelta(days=14))
    person = sit_down(folder=leased, language=language)
    person.unlock()
    dialog = person.shell.dialog
    person.qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=LONG)
    assert "raff lease install" in dialog.problem.text()
    assert not person.shell.is_open
    wanted = dialog.problem.heightForWidth(dialog.problem.width())
    person.qtbot.waitUntil(lambda: dialog.problem.height() >= wanted)


def test_a_vault_that_was_locked_by_an_order_says_who_opens_it(
    vault_folder: Path, session: Session, sit_down: SitDown
) -> None:
    sealing = under(session, policy_of(recovery=True))
    orders.apply(vault_folder, order(ids_of(vault_folder, sealing)), sealing)
    person = sit_down(folder=vault_folder)
    person.unlock()
    dialog = person.shell.dialog
    person.qtbot.waitUntil(lambda: bool(dialog.problem.text()), timeout=LONG)
    assert "recovery" in dialog.problem.text()
    assert not person.shell.is_open
