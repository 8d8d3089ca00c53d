"""Kill a rotation of the key at each of its calls to the disk, reopen, check: ``rotation.py --points N``."""

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from core.operations.vault.keep import create_vault
from core.security.keys import Cost
from tests.conftest import PASSWORD
from tests.faults import rotator
from tests.faults.test_crash_during_rotation import check_whole, prepare


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--points", type=int, default=1_000)
    most = parser.parse_args().points
    if not rotator.can_trace():
        print("strace is not permitted here")
        return 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        create_vault(folder / "vault", PASSWORD, rotator.owner(), Cost())
        prepare(folder / "vault")
        shutil.copytree(folder / "vault", folder / "counted")
        _, points = rotator.traced(folder / "counted", PASSWORD)
        chosen = points[:: max(1, len(points) // most)]
        ends: Counter[str] = Counter()
        for number, point in enumerate(chosen):
            victim = folder / f"victim {number}"
            shutil.copytree(folder / "vault", victim)
            code, _ = rotator.traced(victim, PASSWORD, point)
            assert code == -9, point
            ends[check_whole(victim)] += 1
            shutil.rmtree(victim)
    print(f"killed at {len(chosen)} of {len(points)} calls; every vault was whole: {dict(ends)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
