"""Start the process: one call into the application."""

import sys
from multiprocessing import freeze_support


def main() -> int:
    """Run Raff with the arguments of the process and return its exit code."""
    freeze_support()  # a frozen build starts its reading process through this line
    from desktop_app.entry import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
