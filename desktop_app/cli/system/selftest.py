"""raff selftest."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import typer

from core.texts.catalogue import say
from desktop_app.bootstrap import App
from desktop_app.cli.commands import Commands
from desktop_app.cli.edge import Exit
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions
from desktop_app.selftest.data_checks import DataChecks
from desktop_app.selftest.findings import Finding, Verdict, find
from desktop_app.selftest.tls_check import check_tls
from desktop_app.selftest.window_checks import check_window

commands = Commands()


@commands.add("raff selftest --json")
def selftest(options: OutputOptions) -> None:
    """Check every part of Raff on this machine, on made-up figures and without a network."""
    app, output = start(options)
    found = list(_findings(app))
    rows = [
        [
            say(output.language, f"selftest.{each.key}"),
            say(output.language, f"verdict.{each.verdict}"),
            f"{each.seconds:.1f}",
            say(output.language, each.text, **each.data),
        ]
        for each in found
    ]
    output.table(["column.part", "column.works", "column.seconds", "column.told"], rows, numbers=(2,))
    output.document(
        {
            "passed": all(each.verdict is not Verdict.FAILED for each in found),
            "findings": {
                each.key: {
                    "verdict": each.verdict.value,
                    "code": each.text,
                    "told": row[3],
                    "seconds": round(each.seconds, 2),
                }
                for each, row in zip(found, rows, strict=True)
            },
        }
    )
    if any(each.verdict is Verdict.FAILED for each in found):
        raise typer.Exit(Exit.ENVIRONMENT)


def _findings(app: App) -> Iterator[Finding]:
    with tempfile.TemporaryDirectory(prefix="raff-selftest-", ignore_cleanup_errors=os.name == "nt") as name:
        folder = Path(name)
        with ExitStack() as stack:
            yield from DataChecks(app, folder, stack).run()
        yield find("tls", lambda: check_tls(folder))
    yield from check_window()
