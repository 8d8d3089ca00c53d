import struct
from pathlib import Path

import pytest

from core.model.dimensions import SalesUnit
from core.model.errors import EnvironmentFault
from core.model.job_context import Unattended
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.store import vault as vaults
from desktop_app.pages.table import KEYS
from desktop_app.pictures.gallery import take
from desktop_app.pictures.sitting import Sitting
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD


def size(path: Path) -> tuple[int, int]:
    width, height = struct.unpack(">II", path.read_bytes()[16:24])
    return width, height


def test_every_page_is_photographed_in_both_languages_and_both_themes(
    vault_folder: Path, session: Session, tmp_path: Path
) -> None:
    book = AuditSheet().write(tmp_path / "audit.xlsx")
    with vaults.unlock(vault_folder, PASSWORD, session, writable=True) as vault:
        import_workbook(Access(vault, session), book, Options(unit=SalesUnit.SAR), Unattended())
    made = take(Sitting(vault=vault_folder, password=PASSWORD, folder=tmp_path / "pictures"))
    looks = [f"{language}-{theme}" for language in ("en", "ar") for theme in ("light", "dark")]
    assert {path.stem for path in made} == {f"{page}-{look}" for page in KEYS for look in looks}
    assert {size(path) for path in made} == {(1440, 900)}
    assert len({path.read_bytes() for path in made}) == len(made)


def test_a_window_that_does_not_open_is_a_fault_and_no_hang(vault_folder: Path, tmp_path: Path) -> None:
    sitting = Sitting(vault=vault_folder, password="not the right one", folder=tmp_path, patience_ms=1_500)
    with pytest.raises(EnvironmentFault, match=r"window\.not_photographed"):
        take(sitting)
