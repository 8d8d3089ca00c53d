"""raff selftest."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

import typer

from core.texts.catalogue import say
from desktop_app.bootstrap import App
from desktop_app.cli.commands import Commands
from desktop_app.cli.edge import Exit
from desktop_app.cli.opening import start
from desktop_app.cli.options import OutputOptions
from desktop_app.selftest.data_checks import DataChecks
from desktop_app.selftest.findings import CheckVerdict, Finding, find
from desktop_app.selftest.tls_check import check_tls
from desktop_app.selftest.window_checks import check_window

commands = Commands()


@commands.add("raff selftest --json")
def selftest(options: OutputOptions) -> None:
    """Check every part of Raff on this machine, on made-up figures and without a network."""
    app, output = start(options)
    findings = list(_findings(app))
    rows = [
        [
            say(output.language, f"selftest.{finding.key}"),
            say(output.language, f"verdict.{finding.verdict}"),
            f"{finding.seconds:.1f}",
            say(output.language, finding.text, **finding.data),
        ]
        for finding in findings
    ]
    output.table(["column.part", "column.works", "column.seconds", "column.result"], rows, numbers=(2,))
    output.document(
        {
            "version": version("raff"),
            "passed": all(finding.verdict is not CheckVerdict.FAILED for finding in findings),
            "findings": {
                finding.key: {
                    "verdict": finding.verdict.value,
                    "code": finding.text,
                    "result": row[3],
                    "seconds": round(finding.seconds, 2),
                }
                for finding, row in zip(findings, rows, strict=True)
            },
        }
    )
    if any(finding.verdict is CheckVerdict.FAILED for finding in findings):
        raise typer.Exit(Exit.ENVIRONMENT)


def _findings(app: App) -> Iterator[Finding]:
    with tempfile.TemporaryDirectory(prefix="raff-selftest-", ignore_cleanup_errors=os.name == "nt") as name:
        folder = Path(name)
        with ExitStack() as stack:
            yield from DataChecks(app, folder, stack).run()
        yield find("tls", lambda: check_tls(folder))
    yield from check_window()
