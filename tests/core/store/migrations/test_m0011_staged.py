from core.model.imports.staged import StagedFile, StagedState
from core.store.migrations import m0011_staged
from core.store.vault import Vault

FILE = StagedFile(digest="d", path="/in/a.xlsx", size=1, modified=2, state=StagedState.IMPORTED, at="now", by="huda")


def test_an_older_vault_gets_an_empty_table_of_staged_files(vault: Vault) -> None:
    vault.db.execute("DROP TABLE staged_file")
    m0011_staged.upgrade(vault.db)
    assert vault.staged.list_all() == []
    with vault.transaction():
        vault.staged.put(FILE, ())
    assert vault.staged.find("d") == FILE
