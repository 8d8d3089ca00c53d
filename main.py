"""Start the process: one call into the application."""

import sys
from multiprocessing import freeze_support
from pathlib import Path


def main() -> int:
    """Run Raff with the arguments of the process and return its exit code."""
    freeze_support()  # a frozen build starts its reading process through this line
    from desktop_app.entry import run

    return run(sys.argv[1:], program=Path(sys.argv[0]).stem)


if __name__ == "__main__":
    sys.exit(main())
