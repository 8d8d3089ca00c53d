"""The vault of a window: made, opened, loaded again and closed; closed, it gives nothing."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from core.model.errors import AppError, UserError
from core.model.job_context import Unattended
from core.model.policy import VaultPolicy
from core.model.recovery_keys import RecoveryKey
from core.operations.vault.access import VaultAccess
from core.operations.vault.keep import vault_status
from core.warehouse.engine import Warehouse
from desktop_app.bootstrap import App
from desktop_app.queries.open_vault import OpenVault
from tests.conftest import PASSWORD


def is_closed(warehouse: Warehouse) -> bool:
    try:
        with warehouse.reader():
            return False
    except duckdb.ConnectionException:
        return True


@pytest.fixture
def store(app: App, vault_folder: Path) -> Iterator[OpenVault]:
    made = OpenVault(app, vault_folder)
    yield made
    made.close()


def test_a_folder_without_a_vault_gets_one_of_the_password(app: App, tmp_path: Path) -> None:
    (tmp_path / "fresh").mkdir()  # as a person who chose a place for it does
    store = OpenVault(app, tmp_path / "fresh")
    assert not store.exists
    store.open("another long password")
    assert store.exists
    assert store.is_open
    store.close()
    with pytest.raises(UserError, match=r"vault\.wrong_password"):
        store.open(PASSWORD)
    assert not store.is_open
    store.open("another long password")
    store.close()


def test_a_vault_that_is_there_is_opened_for_writing_and_not_made_again(store: OpenVault) -> None:
    before = (store.folder / "slots.json").read_bytes()
    store.open(PASSWORD)
    assert store.vault.writable
    assert (store.folder / "slots.json").read_bytes() == before


def test_a_closed_vault_gives_neither_rows_nor_figures(store: OpenVault) -> None:
    for closed in (False, True):
        if closed:
            store.open(PASSWORD)
            store.load(Unattended())
            store.close()
        store.close()  # closing what is closed is no failure
        with pytest.raises(AppError, match=r"vault\.locked"):
            _ = store.vault
        with pytest.raises(AppError, match=r"vault\.locked"):
            _ = store.warehouse


def test_an_open_vault_has_no_figures_before_they_are_loaded(store: OpenVault) -> None:
    store.open(PASSWORD)
    with pytest.raises(AppError, match=r"vault\.locked"):
        _ = store.warehouse


def test_loading_again_shows_the_new_figures_and_leaves_the_old_ones_to_their_readers(
    store: OpenVault,
) -> None:
    store.open(PASSWORD)
    store.load(Unattended())()
    old = store.warehouse
    close_old = store.load(Unattended())
    assert store.warehouse is not old
    with old.reader() as reader:
        assert reader.execute("SELECT count(*) FROM sales").fetchone() == (0,)
    close_old()
    assert is_closed(old)
    assert not is_closed(store.warehouse)


def test_closing_releases_the_lock_of_the_writer(app: App, store: OpenVault) -> None:
    store.open(PASSWORD)
    store.load(Unattended())
    warehouse = store.warehouse
    store.close()
    assert not store.is_open
    assert is_closed(warehouse)
    other = OpenVault(app, store.folder)
    other.open(PASSWORD)
    assert vault_status(VaultAccess(other.vault, app.session)).batches == 0
    other.close()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"slots": [1]}', '{"slots": [{"type": "password"}]}', "\x00"])
def test_slots_of_any_content_are_no_bug_before_the_password(app: App, tmp_path: Path, content: str) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    (folder / "slots.json").write_text(content)
    assert not OpenVault(app, folder).recoverable
    (folder / "slots.json").write_text('{"slots": [{"type": "password"}, {"type": "recovery"}]}')
    assert OpenVault(app, folder).recoverable


def test_a_new_vault_is_recoverable_as_the_policy_says(app: App, tmp_path: Path) -> None:
    assert not OpenVault(app, tmp_path / "none").recoverable
    policy = VaultPolicy(recovery_key=RecoveryKey(bytes(range(32))).text)
    values = app.layered.values.model_copy(update={"vault": policy})
    assert OpenVault(app.with_settings(replace(app.layered, values=values)), tmp_path / "none").recoverable
