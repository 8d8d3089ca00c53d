"""Packs and written reports in a real vault."""

from datetime import date

from core.model.reports import Pack, ReportFormat, ReportRun
from core.model.selection import EVERYTHING
from core.store.reports import VaultPacks, VaultReportRuns
from core.store.vault import Vault


def test_a_pack_is_found_by_its_name_replaced_and_removed(vault: Vault) -> None:
    packs = VaultPacks(vault.db)
    weekly, other = Pack(name="أسبوعي", views=("علب", "b")), Pack(name="A", views=())
    assert (packs.list_all(), packs.find("A")) == ([], None)
    with vault.transaction():
        for pack in (Pack(name="أسبوعي", views=("old",)), weekly, other):
            packs.put(pack, at="t", actor="a")
    assert packs.list_all() == [other, weekly]
    assert packs.find("أسبوعي") == weekly
    with vault.transaction():
        assert packs.remove("A")
        assert not packs.remove("A")
    assert packs.list_all() == [weekly]


def test_the_newest_reports_come_first_with_what_they_looked_at(vault: Vault) -> None:
    runs = VaultReportRuns(vault.db)
    chosen = EVERYTHING.choosing("region", ["جدة"]).within((date(2024, 1, 1), date(2024, 3, 31)))
    written = [
        ReportRun(
            name=name, language="ar", format=kind, stamp="s", selection=chosen, at=f"2025-0{number}", actor="noura"
        )
        for number, (name, kind) in enumerate(
            zip("abc", (ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.PDF), strict=True), 1
        )
    ]
    with vault.transaction():
        for run in written:
            runs.add(run)
    assert runs.newest(2) == [written[2], written[1]]
    assert runs.newest(9) == written[::-1]
