"""How a command begins: the application put together, and the vault of the command opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Concatenate, ParamSpec, TypeVar

from core.model.clock import SystemClock
from core.model.job_context import JobContext
from core.operations.access import DataAccess
from core.operations.analyses.open_warehouse import open_warehouse
from core.operations.vault.access import VaultAccess
from core.texts.catalogue import Language
from desktop_app.bootstrap import App, build_app, machine_paths
from desktop_app.cli.console import Output
from desktop_app.cli.options import OutputOptions, VaultOptions
from desktop_app.cli.passwords import read_password

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class OpenedVault:
    """The vault that a command opened, and where its answer goes. Calling it calls an operation on the vault."""

    app: App
    output: Output
    access: VaultAccess

    def __call__(self, operation: Callable[Concatenate[VaultAccess, P], R], *arguments: P.args, **named: P.kwargs) -> R:
        """Return the answer of an operation on this vault."""
        return operation(self.access, *arguments, **named)

    @property
    def language(self) -> Language:
        """The language of the answer."""
        return self.output.language


def start(options: OutputOptions) -> tuple[App, Output]:
    """Return the application, and where the answer of this command goes."""
    app = build_app(machine_paths(), clock=SystemClock())
    return app, Output(options.lang or app.settings.language, as_json=options.json)


@contextmanager
def opened(options: VaultOptions, *, write: bool = False, renewal: bool = False) -> Iterator[OpenedVault]:
    """Open the vault for as long as the block lasts, with the password from where the person gave it.

    Who acts is whom the lease of the vault names; for a ``renewal`` the vault opens also when its lease is over.
    """
    app, output = start(options)
    folder = app.vault_folder(options.vault)
    password = read_password(from_stdin=options.password_stdin)
    with app.unlock(folder, password, writable=write, renewal=renewal) as vault:
        own = app.on(vault)
        yield OpenedVault(own, output, VaultAccess(vault, replace(own.session, reason=options.why())))


@contextmanager
def figures_of(vault: OpenedVault) -> Iterator[tuple[DataAccess, JobContext]]:
    """Fill the warehouse of an open vault for as long as the block lasts; give what operations on figures take."""
    with vault.output.progress() as context, vault(open_warehouse, context) as warehouse:
        yield DataAccess(vault.access.store, vault.access.session, warehouse), context
