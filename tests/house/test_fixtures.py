"""What the fixtures of all tests save: processes that begin loaded, and garbage that is looked for once."""

import gc
import multiprocessing

import pytest

from core.importing.process import child
from desktop_app.system.garbage_collection import Collector


@pytest.mark.skipif(
    "forkserver" not in multiprocessing.get_all_start_methods(), reason="each process begins empty there"
)
def test_a_reading_process_begins_with_the_reader_and_without_pandas() -> None:
    code = "import sys; sys.exit('openpyxl' not in sys.modules or 'pandas' in sys.modules)"
    process = child.STARTED_BY.Process(target=exec, args=(code,))
    process.start()
    process.join()
    assert process.exitcode == 0
    process.close()


def test_a_window_that_closes_goes_through_what_its_test_made_alone(qapp: object) -> None:
    assert qapp
    before = gc.get_freeze_count()
    Collector().close()
    assert gc.get_freeze_count() == before > 0
