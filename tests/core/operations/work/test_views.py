from pathlib import Path

import pytest

from core.model.errors import EnvironmentFault, UserError
from core.model.selection import EVERYTHING
from core.model.sessions import Session
from core.model.work.views import SavedView
from core.operations.access import Access
from core.operations.vault.remember import recall, remember
from core.operations.work.views import delete_view, export_view, import_view, list_views, save_view
from core.store.vault import Vault

VIEW = SavedView(
    name="Cans in Riyadh",
    page="analytics",
    selection=EVERYTHING.choosing("region", ["RIYADH"]).choosing("pack_type", ["CAN"]),
    setup={"rows": ["brand"]},
)


def test_a_view_is_kept_replaced_by_its_name_and_forgotten(vault: Vault, session: Session) -> None:
    _, changes = save_view(Access(vault, session), VIEW)
    assert changes.views
    save_view(Access(vault, session), SavedView(name=VIEW.name, page="map"))
    assert [view.page for view in list_views(Access(vault, session))] == ["map"]
    gone, _ = delete_view(Access(vault, session), VIEW.name)
    assert gone.page == "map"
    assert list_views(Access(vault, session)) == []
    with pytest.raises(UserError, match=r"view\.unknown"):
        delete_view(Access(vault, session), VIEW.name)


def test_a_view_goes_out_as_a_small_file_and_comes_back_the_same(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "cans.raffview"
    export_view(Access(vault, session), VIEW, path)
    assert path.stat().st_size < 2_000
    read, _ = import_view(Access(vault, session), path)
    assert read == VIEW
    assert list_views(Access(vault, session)) == [VIEW]


NAMELESS = '{"raff_view": 1, "name": " ", "page": "map", "setup": {}, "selection": {}}'
ELSEWHERE = '{"raff_view": 1, "name": "A", "page": "map", "setup": {}, "selection": {"names": {"planet": []}}}'


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"raff_view": "one"}', NAMELESS, ELSEWHERE, "[" * 100_000])
def test_a_file_that_is_no_view_is_refused_by_its_name(
    vault: Vault, session: Session, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "odd.raffview"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as refused:
        import_view(Access(vault, session), path)
    assert (refused.value.code, refused.value.data["file"]) == ("view.unreadable", "odd.raffview")
    assert list_views(Access(vault, session)) == []


def test_a_view_of_a_newer_raff_says_so(vault: Vault, session: Session, tmp_path: Path) -> None:
    path = tmp_path / "new.raffview"
    path.write_text('{"raff_view": 99}', encoding="utf-8")
    with pytest.raises(UserError, match=r"view\.newer"):
        import_view(Access(vault, session), path)


def test_bytes_that_are_no_text_and_a_file_that_vanished_are_refused(
    vault: Vault, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bytes.raffview"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match=r"view\.unreadable"):
        import_view(Access(vault, session), path)
    with pytest.raises(EnvironmentFault, match=r"disk\.unreadable"):
        import_view(Access(vault, session), tmp_path / "gone.raffview")


def test_a_view_without_a_name_is_not_kept(vault: Vault, session: Session) -> None:
    with pytest.raises(UserError, match=r"view\.needs_name"):
        save_view(Access(vault, session), SavedView(name="  ", page="map"))


def test_what_is_remembered_is_recalled_and_forgotten_by_none(vault: Vault, session: Session) -> None:
    remember(Access(vault, session), {"window": {"page": "map"}, "recent": ["مصنف.xlsx"]})
    remember(Access(vault, session), {"window": None})
    assert recall(Access(vault, session)) == {"recent": ["مصنف.xlsx"]}
