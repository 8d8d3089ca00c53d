"""Kill each change of a key or a password at its calls to the disk, reopen, check: ``key_change.py --points N``."""

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from core.operations.vault.keep import create_vault
from core.security.keys import Cost
from tests.conftest import PASSWORD
from tests.faults import key_changer
from tests.faults.key_changer import NEW
from tests.faults.test_crash_during_key_change import answer, check_whole, opening, prepare


def killed(folder: Path, act: str, most: int) -> str:
    """Kill ``act`` on copies of the vault in ``folder``; return at how many calls, and what was found."""
    counted = folder.with_name(f"{act} counted")
    shutil.copytree(folder, counted)
    _, points = key_changer.traced(counted, PASSWORD, act=act)
    chosen = points[:: max(1, -(-len(points) // most))]
    ends: Counter[str] = Counter()
    for number, point in enumerate(chosen):
        victim = folder.with_name(f"{act} victim {number}")
        shutil.copytree(folder, victim)
        code, _ = key_changer.traced(victim, PASSWORD, point, act=act)
        assert code == -9, (act, point)
        if act == "rotate":
            ends[check_whole(victim)] += 1
        else:
            ends["new password" if opening(victim) == NEW else "old password"] += 1
        shutil.rmtree(victim)
    return f"{act}: killed at {len(chosen)} of {len(points)} calls, every vault was whole: {dict(ends)}"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--points", type=int, default=1_000)
    most = parser.parse_args().points
    if not key_changer.can_trace():
        print("strace is not permitted here")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "vault"
        create_vault(folder, PASSWORD, key_changer.owner(), Cost())
        prepare(folder)
        answer(folder, folder.parent)
        for act in key_changer.ACTS:
            print(killed(folder, act, most), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
