"""Reading processes of the tests begin with all that they would load, so that each begins at once."""

import multiprocessing

import pytest

from core.importing.process import child


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
