"""Files of a watched folder: real workbooks, a real vault."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.importing.watching.folder import sighting_of
from core.model.changes import NOTHING, ChangeSet
from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault, UserError
from core.model.imports.staged import StagedState, Staging
from core.model.job_context import Unattended
from core.model.policy import Policy, WatchPolicy
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports import stage_files as operation
from core.operations.imports.batches import list_batches, undo_batch
from core.operations.imports.close_months import close_months
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.imports.stage_files import ignore_staged, list_staged, show_staged, stage_file, staged_sightings
from core.store.vault import Vault
from tests.builders.access import audited
from tests.builders.permissions import bound_by_permissions
from tests.builders.workbooks import AuditSheet, protect, write_sheet

APRIL = ("Apr'24",)
SAR = Options(unit=SalesUnit.SAR)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


@pytest.fixture
def access(vault: Vault, session: Session, tmp_path: Path) -> Access:
    """A vault that knows the layout of an audit sheet in riyals, and shows the first three months."""
    given = Access(vault, session)
    import_workbook(given, AuditSheet().write(tmp_path / "first.xlsx"), SAR, Unattended())
    return given


def april(path: Path, **changes: object) -> Path:
    """Write a sheet of the known layout with one new month."""
    figures = {key: [1.5] for key in AuditSheet().figures}
    return AuditSheet(**{"figures": figures, "months": APRIL, **changes}).write(path)  # type: ignore[arg-type]


def stage(access: Access, path: Path) -> Staging:
    return stage_file(access, path, Unattended())[0]


def limited(access: Access, **watch: object) -> Access:
    policy = Policy(watch=WatchPolicy.model_validate(watch))
    return Access(access.store, replace(access.session, policy=policy))


def reasons(access: Access) -> list[tuple[str, str, str]]:
    return [(file.name, file.state.value, file.code) for file in list_staged(access)]


def test_a_known_layout_is_imported_by_itself_with_a_receipt_an_audit_and_an_outbox_row(
    access: Access, folder: Path
) -> None:
    before = len(list(access.store.outbox.operations()))
    staging, changes = stage_file(access, april(folder / "april.xlsx"), Unattended())
    assert (staging.file.state, staging.file.code, staging.seen) == (StagedState.IMPORTED, "", False)
    assert (staging.file.figures, staging.file.quality) == (4, 100.0)
    assert changes == ChangeSet(observations=True, recipes=True, outbox=True, staged=True)
    (receipt,) = staging.receipts
    assert [batch.id for batch in list_batches(access)][-1] == receipt.batch
    assert [entry[:2] for entry in audited(access)[:2]] == [
        ("facts.stage", staging.file.digest),
        ("facts.import", receipt.batch),
    ]
    assert len(list(access.store.outbox.operations())) == before + 1
    assert sorted(path.name for path in folder.iterdir()) == ["april.xlsx"]


def test_the_same_content_is_staged_once_under_any_name(access: Access, folder: Path) -> None:
    first = stage(access, april(folder / "april.xlsx"))
    copy = Path(shutil.copy(folder / "april.xlsx", folder / "april (2).xlsx"))
    again, changes = stage_file(access, copy, Unattended())
    assert (again.seen, again.file, changes) == (True, first.file, NOTHING)
    assert reasons(access) == [("april.xlsx", "imported", "")]
    assert len(list_batches(access)) == 2


def test_a_renamed_file_is_staged_once_and_known_where_it_lies_now(access: Access, folder: Path) -> None:
    stage(access, AuditSheet(months=("A", "B", "C")).write(folder / "odd.xlsx"))
    moved = (folder / "odd.xlsx").rename(folder / "renamed.xlsx")
    again, changes = stage_file(access, moved, Unattended())
    assert (again.seen, again.file.path, changes) == (True, str(moved), ChangeSet(staged=True))
    assert [file.name for file in list_staged(access)] == ["renamed.xlsx"]
    assert staged_sightings(access, folder) == {sighting_of(moved)}
    assert staged_sightings(access, folder.parent) == frozenset()


def test_an_unknown_layout_waits_with_its_receipt_and_changes_nothing(
    vault: Vault, session: Session, folder: Path
) -> None:
    access = Access(vault, session)
    staging, changes = stage_file(access, AuditSheet().write(folder / "audit.xlsx"), Unattended())
    assert (staging.file.state, staging.file.code) == (StagedState.WAITING, "staged.unknown_layout")
    assert changes == ChangeSet(staged=True)
    assert list_batches(access) == []
    assert list(access.store.outbox.operations()) == []
    opened = show_staged(access, staging.file.digest[:8])
    assert (opened.file, opened.receipts) == (staging.file, staging.receipts)
    assert opened.receipts[0].tally.figures_loaded == 12


def test_columns_that_came_since_the_recipe_wait(access: Access, folder: Path) -> None:
    rows = AuditSheet(months=APRIL, figures={("PEPSI CAN", "OLAYA"): [1]}).rows()
    wider = [[*row[:15], extra, *row[15:]] for row, extra in zip(rows, ("Auditor", "x"), strict=True)]
    path = write_sheet(folder / "wider.xlsx", wider)
    assert stage(access, path).file.code == "staged.unknown_layout"


def test_a_correction_of_shown_figures_waits_with_its_counts(access: Access, folder: Path) -> None:
    figures = {**AuditSheet().figures, ("PEPSI CAN", "OLAYA"): [11, 0, 12.25]}
    del figures["KINZA NRB", "BALAD"]
    path = AuditSheet(figures=figures).write(folder / "again.xlsx")
    file = stage(access, path).file
    assert (file.state, file.code) == (StagedState.WAITING, "staged.changes")
    assert file.data == {"corrected": 1, "removed": 0}
    assert len(list_batches(access)) == 1


def test_poor_quality_waits_and_the_limit_is_that_of_the_policy(access: Access, folder: Path) -> None:
    figures = {("PEPSI CAN", "OLAYA"): ["n/a"], ("PEPSI CAN", "MALAZ"): [2], ("KINZA NRB", "OLAYA"): [3]}
    path = april(folder / "poor.xlsx", figures=figures)
    file = stage(access, path).file
    assert (file.code, file.data["least"]) == ("staged.quality", 100.0)
    assert file.quality == pytest.approx(66.67, abs=0.01)
    other = april(folder / "other.xlsx", figures=figures, months=("May'24",))
    assert stage(limited(access, least_quality=60), other).file.state is StagedState.IMPORTED


def test_the_organisation_can_have_every_file_wait_and_forbid_the_folder(access: Access, folder: Path) -> None:
    path = april(folder / "april.xlsx")
    with pytest.raises(UserError, match=r"watch\.not_allowed"):
        stage(limited(access, allowed=False), path)
    assert list_staged(access) == []
    assert stage(limited(access, automatic=False), path).file.code == "staged.not_automatic"


def test_a_closed_month_waits_even_for_who_may_change_it(access: Access, folder: Path) -> None:
    close_months(access, date(2024, 4, 30))
    file = stage(access, april(folder / "april.xlsx")).file
    assert (file.state, file.code, file.data) == (StagedState.WAITING, "import.closed", {"period": "2024-04-01"})
    analyst = Access(access.store, replace(access.session, role=Role.ANALYST))
    other = april(folder / "april2.xlsx", figures={("PEPSI CAN", "OLAYA"): [9]})
    assert stage(analyst, other).file.code == "import.closed"


def test_a_closed_month_that_shows_the_same_does_not_wait(access: Access, folder: Path) -> None:
    close_months(access, date(2024, 3, 31))
    figures = {key: [*cells, 2] for key, cells in AuditSheet().figures.items()}
    path = AuditSheet(figures=figures, months=("Jan'24", "Feb'24", "Mar'24", "Apr'24")).write(folder / "four.xlsx")
    assert stage(access, path).file.state is StagedState.IMPORTED


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("letter.xlsx", b"no workbook", "workbook.not_a_workbook"),
        ("empty.xlsx", b"", "workbook.empty_file"),
        ("letter.pdf", b"%PDF-1.7", "workbook.not_a_workbook"),
        ("half.xlsx", b"PK\x03\x04 half of it", "workbook.damaged"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused_once_by_its_code(
    access: Access, folder: Path, name: str, content: bytes, code: str
) -> None:
    (folder / name).write_bytes(content)
    staging = stage(access, folder / name)
    assert (staging.file.state, staging.file.code, staging.receipts) == (StagedState.REFUSED, code, ())
    assert stage(access, folder / name).seen


def test_a_protected_workbook_waits_for_its_password(access: Access, folder: Path) -> None:
    path = protect(april(folder / "secret.xlsx"), "open sesame")
    file = stage(access, path).file
    assert (file.state, file.code, file.regions) == (StagedState.WAITING, "workbook.password", None)


def test_a_locked_file_is_not_remembered_and_staged_later(access: Access, folder: Path) -> None:
    path = april(folder / "locked.xlsx")
    path.chmod(0)
    with bound_by_permissions(), pytest.raises(EnvironmentFault, match=r"workbook\.unreachable"):
        stage(access, path)
    assert list_staged(access) == []
    path.chmod(0o600)
    assert stage(access, path).file.state is StagedState.IMPORTED


def test_a_file_that_changes_while_it_is_read_is_not_remembered(
    access: Access, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = april(folder / "april.xlsx")

    def changed(*_: object) -> object:
        raise UserError("workbook.changed", file="april.xlsx")

    monkeypatch.setattr(operation, "prepare_import", changed)
    with pytest.raises(UserError, match=r"workbook\.changed"):
        stage(access, path)
    assert list_staged(access) == []
    path.unlink()
    with pytest.raises(UserError, match=r"workbook\.missing"):
        stage(access, path)


def test_what_was_half_copied_gives_way_to_the_whole(access: Access, folder: Path) -> None:
    whole = april(folder / "april.xlsx").read_bytes()
    (folder / "april.xlsx").write_bytes(whole[:2_000])
    assert stage(access, folder / "april.xlsx").file.state is StagedState.REFUSED
    (folder / "april.xlsx").write_bytes(whole)
    assert stage(access, folder / "april.xlsx").file.state is StagedState.IMPORTED
    assert reasons(access) == [("april.xlsx", "imported", ""), ("april.xlsx", "ignored", "staged.replaced")]


def test_a_file_that_was_imported_by_hand_waits_for_nothing(access: Access, folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(tmp_path / "first.xlsx", folder / "first.xlsx"))
    staging, changes = stage_file(access, copy, Unattended())
    assert (staging.file.state, staging.file.code) == (StagedState.IMPORTED, "staged.already")
    assert staging.receipts[0].already_imported
    assert changes == ChangeSet(staged=True)


def test_a_waiting_file_that_a_person_imports_waits_no_more(access: Access, folder: Path) -> None:
    path = AuditSheet(figures={("PEPSI CAN", "OLAYA"): [11, 0, 12.25]}).write(folder / "fix.xlsx")
    assert stage(access, path).file.is_open
    (receipt,), _ = import_workbook(access, path, replace(SAR, accept=True), Unattended())
    assert reasons(access) == [("fix.xlsx", "imported", "")]
    undo_batch(access, str(receipt.batch))
    assert reasons(access) == [("fix.xlsx", "waiting", "staged.changes")]


def test_an_undone_import_is_not_repeated(access: Access, folder: Path) -> None:
    path = april(folder / "april.xlsx")
    undo_batch(access, str(stage(access, path).receipts[0].batch))
    assert stage(access, path).seen
    assert len([batch for batch in list_batches(access) if batch.withdrawn_at is None]) == 1


def test_an_ignored_file_is_offered_no_more_and_its_receipt_is_gone(access: Access, folder: Path) -> None:
    path = AuditSheet(figures={("PEPSI CAN", "OLAYA"): [11, 0, 12.25]}).write(folder / "fix.xlsx")
    digest = stage(access, path).file.digest
    ignored, changes = ignore_staged(access, digest[:10])
    assert (ignored.state, ignored.code, changes) == (StagedState.IGNORED, "staged.ignored", ChangeSet(staged=True))
    assert show_staged(access, digest).receipts == ()
    assert stage(access, path).file == ignored
    assert audited(access)[0] == ("facts.stage", digest, "done")
    for wrong in ("", "zz"):
        with pytest.raises(UserError, match=r"staged\.unknown"):
            ignore_staged(access, wrong)


def test_an_import_that_fails_its_check_waits_with_the_reason(
    access: Access, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> object:
        raise EnvironmentFault("import.check_failed", batch="b", faults="sum")

    monkeypatch.setattr(operation, "commit_import", failing)
    staging, changes = stage_file(access, april(folder / "april.xlsx"), Unattended())
    assert (staging.file.state, staging.file.code) == (StagedState.WAITING, "import.check_failed")
    assert changes == ChangeSet(observations=True, staged=True)


def test_a_session_of_one_region_sees_only_its_own_files(access: Access, folder: Path) -> None:
    national = AuditSheet(figures={**AuditSheet().figures, ("PEPSI CAN", "OLAYA"): [11, 0, 1]})
    file = stage(access, national.write(folder / "national.xlsx")).file
    assert file.regions == {"RIYADH", "JEDDAH"}
    riyadh = Access(access.store, replace(access.session, role=Role.MANAGER, scope=frozenset({"RIYADH"})))
    assert list_staged(riyadh) == []
    with pytest.raises(UserError, match=r"staged\.unknown"):
        show_staged(riyadh, file.digest)
    other = stage(riyadh, april(folder / "april.xlsx")).file
    assert (other.state, other.code) == (StagedState.WAITING, "permission.out_of_scope")
