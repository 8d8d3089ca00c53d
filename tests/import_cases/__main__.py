"""Run every import case and print the table; ends with 1 if an outcome is wrong.

``python -m tests.import_cases`` runs all, with names of parts or ids (``5``, ``A14``) those that begin so.
"""

import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from core.model.roles import Role
from core.model.sessions import Session
from core.operations.vault.keep import create_vault
from core.security.keys import Cost
from tests.fakes.clock import StandingClock
from tests.import_cases.cases import CASES, FOLDER, is_here, paths
from tests.import_cases.compare import Verdict, differences, expectation, summary, verdict
from tests.import_cases.expected import Case
from tests.import_cases.outcome import PASSWORD, Outcome, outcome_of


def main(chosen: list[str]) -> int:
    """Print a row for each case and the counts; return 1 if one is wrong."""
    if not FOLDER.is_dir():
        print(f"there is no folder {FOLDER}: only the cases that write their files are run")
    counts: Counter[Verdict] = Counter()
    parts: dict[str, Counter[Verdict]] = {}
    for case in CASES:
        if not is_here(case):
            continue
        if chosen and not any(case.id.startswith(name) or case.part.startswith(name) for name in chosen):
            continue
        outcome = _run(case)
        result = verdict(case, outcome)
        counts[result] += 1
        parts.setdefault(case.part, Counter())[result] += 1
        _print(case, outcome, result)
    for part, counted in sorted(parts.items()):
        print(f"{part}: {_counted(counted)}")
    print(f"{counts.total()} cases: {_counted(counts)}")
    return 1 if counts[Verdict.WRONG] else 0


def _run(case: Case) -> Outcome:
    with TemporaryDirectory() as folder:

        def vault() -> Path:
            path = Path(folder) / "vault"
            session = Session(actor="tester", role=Role.OWNER, scope=None, clock=StandingClock())
            create_vault(path, PASSWORD, session, Cost())
            return path

        return outcome_of(case, paths(case, Path(folder)), vault)


def _print(case: Case, outcome: Outcome, result: Verdict) -> None:
    print(f"{case.id:14} {result:16} {case.situation}")
    print(f"{'':14} expected {expectation(case)}")
    print(f"{'':14} got      {summary(outcome)}")
    if result is Verdict.WRONG:
        for difference in differences(case, outcome):
            print(f"{'':14} - {difference}")


def _counted(counts: Counter[Verdict]) -> str:
    return ", ".join(f"{counts[result]} {result}" for result in Verdict)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
