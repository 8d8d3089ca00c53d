import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def test_a_crash_of_a_worker_names_what_it_was_doing(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text(
        "import faulthandler\n\n\ndef test_that_crashes():\n    faulthandler._sigsegv()\n", encoding="utf-8"
    )
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-n", "1", "--max-worker-restart", "0", "-p", "no:cacheprovider"),
            *("-p", "tests.native_crashes", "-c", "/dev/null", "--rootdir", str(tmp_path), str(tmp_path)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "worker 'gw0' crashed" in done.stdout
    assert "Segmentation fault" in done.stdout
    assert "in test_that_crashes" in done.stdout
