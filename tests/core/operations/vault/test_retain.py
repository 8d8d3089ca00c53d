"""The retention of figures: previewed, held, run, certified, and without a trace of what went."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest

from core.loading.pages import pack
from core.model.errors import UserError
from core.model.imports.receipts import Issue, Severity
from core.model.job_context import Unattended
from core.model.policy import Policy, RetentionPolicy
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import verify_vault
from core.operations.vault.retain import (
    digest_of,
    document_of,
    hold_retention,
    preview_retention,
    run_retention,
)
from core.store.vault import Vault
from tests.builders.layers import batch, facts, layer, page, receipt
from tests.builders.raw_vault import plain_bytes

OLD, EDGE, LAST_DUE = date(2016, 3, 1), date(2018, 1, 1), date(2017, 12, 1)  # the clock of the tests stands in 2025
YOUNG = date(2024, 1, 1)


def access(vault: Vault, session: Session, **fields: object) -> VaultAccess:
    return VaultAccess(vault, replace(session, **fields))


def lay(vault: Vault, name: str, position: int, *cells: tuple[str, date], issues: tuple[Issue, ...] = ()) -> None:
    """Lay a batch as an import does: a page for the figures of each calendar year."""
    made = layer(batch(name, position, file=f"{name}.xlsx"), {("M", item, day): Decimal(7) for item, day in cells})
    items = sorted({item for item, _ in cells})
    years: dict[int, list[tuple[int, date, Decimal]]] = {}
    for item, day in sorted(cells, key=lambda cell: cell[1]):
        years.setdefault(day.year, []).append((items.index(item) + 2, day, Decimal(7)))
    rows, *_ = made.pages
    dated = [
        replace(page(facts(held)), first_period=held[0][1].isoformat(), last_period=held[-1][1].isoformat())
        for held in years.values()
    ]
    with vault.transaction():
        vault.batches.lay(replace(made, receipt=receipt(name, issues=issues), pages=[rows, *pack(dated)]))


def test_the_preview_names_each_due_year_and_changes_nothing(vault: Vault, session: Session) -> None:
    lay(vault, "old", 1, ("A", OLD), ("B", OLD), ("A", LAST_DUE), ("A", EDGE))
    before = vault.db.execute("SELECT count(*) FROM page").fetchone()
    preview = preview_retention(access(vault, session))
    assert preview.cutoff == EDGE
    assert [(page.batch, page.year, page.figures) for page in preview.due] == [("old", 2016, 2), ("old", 2017, 1)]
    assert preview.figures == 3
    assert vault.db.execute("SELECT count(*) FROM page").fetchone() == before


def test_a_run_deletes_what_is_due_and_leaves_the_rest_as_it_was(vault: Vault, session: Session) -> None:
    lay(vault, "old", 1, ("A", OLD))
    lay(vault, "half", 2, ("A", LAST_DUE), ("A", EDGE))
    lay(vault, "young", 3, ("A", YOUNG))
    certificate, changes = run_retention(access(vault, session))
    assert certificate is not None
    assert (certificate.batches, certificate.years, certificate.figures) == (("old", "half"), (2016, 2017), 2)
    assert changes.observations
    assert not preview_retention(access(vault, session)).due
    assert [held.id for held in vault.batches.list_all() if held.compacted_at is not None] == ["old"]
    assert {(held.batch, held.period) for held in vault.batches.coverage()} == {
        ("half", EDGE.isoformat()),
        ("young", YOUNG.isoformat()),
    }
    assert verify_vault(access(vault, session), Unattended()).faults == ()
    assert run_retention(access(vault, session))[0] is None


def test_the_certificate_proves_the_rows_and_the_audit_the_certificate(vault: Vault, session: Session) -> None:
    lay(vault, "old", 1, ("A", OLD), ("A", LAST_DUE))
    digests = [page.row_digest for page in preview_retention(access(vault, session)).due]
    certificate, _ = run_retention(access(vault, session))
    assert certificate is not None
    assert certificate.rows_digest == sha256("".join(digests).encode()).hexdigest()
    assert json.loads(document_of(certificate))["by"] == session.actor
    (row,) = [row for row in vault.audit_trail.newest(10) if row.action == "retention.run"]
    assert json.loads(row.detail)["certificate"] == digest_of(certificate)


def test_after_a_run_no_trace_is_in_the_file_its_log_or_its_free_pages(vault: Vault, session: Session) -> None:
    issue = Issue(
        sheet="S",
        row=7,
        cell="C7",
        rule="outlier",
        severity=Severity.QUARANTINE,
        value="MARKER-VALUE",
        period=OLD,
        item="MARKER-ITEM",
        place="MARKER-PLACE",
    )
    lay(vault, "old", 1, ("MARKER-NAME", OLD), issues=(issue,))
    lay(vault, "young", 2, ("STAYS", YOUNG))
    key = vault.keys.vault_key
    before = plain_bytes(vault.folder, key)
    assert all(text in before for text in (b"MARKER-NAME", b"MARKER-ITEM", b"MARKER-VALUE", b"STAYS"))
    run_retention(access(vault, session))
    after = plain_bytes(vault.folder, key)
    assert b"MARKER" not in after
    assert b"STAYS" in after
    assert vault.db.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_records_without_a_date_are_listed_and_stay(vault: Vault, session: Session) -> None:
    undated = Issue(sheet="S", row=9, cell="A9", rule="date.unreadable", severity=Severity.REJECT, value="soon")
    lay(vault, "young", 1, ("A", YOUNG), issues=(undated,))
    preview = preview_retention(access(vault, session))
    assert [(held.batch, held.records) for held in preview.undated] == [("young", 1)]
    run_retention(access(vault, session))
    assert preview_retention(access(vault, session)).undated == preview.undated


def test_under_a_legal_hold_nothing_is_deleted_until_it_ends(vault: Vault, session: Session) -> None:
    lay(vault, "old", 1, ("A", OLD))
    hold_retention(access(vault, session), " Case 14 ")
    assert preview_retention(access(vault, session)).hold == "Case 14"
    with pytest.raises(UserError) as refused:
        run_retention(access(vault, session))
    assert (refused.value.code, refused.value.data["reason"]) == ("retention.held", "Case 14")
    assert preview_retention(access(vault, session)).due
    hold_retention(access(vault, session), "")
    assert run_retention(access(vault, session))[0] is not None
    actions = [row.action for row in vault.audit_trail.newest(5)]
    assert actions[:3] == ["retention.run", "retention.lift", "retention.hold"]


def test_the_organisation_says_how_long(vault: Vault, session: Session) -> None:
    lay(vault, "young", 1, ("A", YOUNG), ("A", date(2023, 6, 1)))
    policy = Policy(retention=RetentionPolicy(figures_years=1))
    (page,) = preview_retention(access(vault, session, policy=policy)).due
    assert page.year == 2023


@pytest.mark.parametrize("role", [Role.EXECUTIVE, Role.MANAGER, Role.ANALYST])
def test_only_an_administrator_or_the_owner_may(vault: Vault, session: Session, role: Role) -> None:
    for act in (preview_retention, run_retention):
        with pytest.raises(UserError) as refused:
            act(access(vault, session, role=role))
        assert refused.value.code == "permission.refused"
