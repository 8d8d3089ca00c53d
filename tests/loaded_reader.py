"""What the reader loads for the files that most tests read, loaded once for all the reading processes of a worker.

Each of thousands would otherwise spend a tenth of a second on loading. Nothing is read here, and pandas stays out as
it does in the reading processes of the program.
"""

import gc
import sys
from importlib import import_module

from core.importing.process.worker import _WithoutPandas

LOADED = (
    "core.importing.process.annotation",
    "core.importing.process.exploration",
    "core.importing.process.extract",
    "core.importing.process.messages",
    "core.importing.process.survey",
    "fastexcel",
    "numpy.ma",
    "openpyxl",
    "pyarrow.parquet",
    "python_calamine",
)

sys.meta_path.insert(0, _WithoutPandas())
for name in LOADED:
    import_module(name)
# A collection in a child would write to, and so copy, every page that it shares.
gc.collect()
gc.freeze()
