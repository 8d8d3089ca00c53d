"""Kill an import before each statement of its commit, reopen, check, import again: ``crash.py --points N``."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from core.model.clock import SystemClock
from core.model.job_context import Unattended
from core.model.roles import Role
from core.model.sessions import Session
from core.operations.access import Access
from core.operations.imports.import_workbook import Options, import_workbook
from core.operations.vault.keep import create_vault
from core.security.keys import Cost
from core.store import vault as vaults
from tests.builders.workbooks import AuditSheet
from tests.conftest import PASSWORD
from tests.faults.importer import attempt
from tests.faults.test_crash_during_commit import check_whole


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--points", type=int, default=100)
    points = parser.parse_args().points
    session = Session(actor="tester", role=Role.OWNER, scope=None, clock=SystemClock())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        create_vault(folder / "vault", PASSWORD, session, Cost())
        first = AuditSheet().write(folder / "first.xlsx")
        with vaults.unlock(folder / "vault", PASSWORD, session, writable=True) as vault:
            import_workbook(Access(vault, session), first, Options(), Unattended())
        second = AuditSheet(months=("Apr'24", "May'24", "Jun'24")).write(folder / "second.xlsx")
        shutil.copytree(folder / "vault", folder / "counted")
        statements = int(attempt(folder / "counted", second, PASSWORD, "count").out)
        tried = min(points, statements)
        for number in range(1, tried + 1):
            victim = folder / f"victim {number}"
            shutil.copytree(folder / "vault", victim)
            assert attempt(victim, second, PASSWORD, "kill", number).code == -9
            assert check_whole(victim, session) == 1
            assert attempt(victim, second, PASSWORD, "count").code == 0
            assert check_whole(victim, session) == 2
            shutil.rmtree(victim)
    print(f"killed before {tried} of {statements} statements; every vault was whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
