"""The one place where real parts are chosen and put together.

The order: where things lie, what is set, who acts. A vault is opened on demand, because most commands need its
password and some need no vault at all; its libraries are loaded then, so that the first window need not wait for them.
"""

import getpass
import socket
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import platformdirs
from pydantic import JsonValue

from core.model.clock import Clock
from core.model.errors import UserError
from core.model.policy import Policy
from core.model.roles import Role
from core.model.sessions import Session
from desktop_app.settings import settings, sources
from desktop_app.settings.settings import Layered, Settings, SettingsLayer
from desktop_app.system import autostart
from desktop_app.system.autostart import Autostart

if TYPE_CHECKING:
    from core.store.vault import Vault

_NAME = "Raff"
_CORRELATION = 12  # letters


@dataclass(frozen=True, slots=True)
class Paths:
    """Where things lie on this machine: policy and settings, vaults, logs, and what came with the program."""

    policy_file: Path
    settings_file: Path
    vaults: Path
    logs: Path
    resources: Path

    @property
    def sample(self) -> Path:
        """The folder of the sample workbooks that come with the program."""
        return self.resources / "sample"

    @property
    def sample_books(self) -> tuple[Path, ...]:
        """The sample workbooks, in order."""
        return _workbooks(self.sample)

    @property
    def fonts(self) -> Path:
        """The folder of the faces that come with a build; a source tree has none."""
        return self.resources / "fonts"

    @property
    def bill(self) -> Path:
        """The bill of materials of a build; a source tree has none."""
        return self.resources / "sbom.cdx.json"

    def isolated(self, folder: Path) -> "Paths":
        """Return the same program with everything that it keeps below ``folder``."""
        return replace(
            self,
            policy_file=folder / "policy.toml",
            settings_file=folder / "settings.toml",
            vaults=folder / "vaults",
            logs=folder / "logs",
        )


@dataclass(frozen=True, slots=True)
class App:
    """The parts of a running Raff. ``models_apart`` says whether a window forecasts in a process beside it.

    ``has_service``: a central service is set up, to which changes are sent; what waits is shown only then.
    """

    paths: Paths
    layered: Layered
    session: Session
    autostart: Autostart
    models_apart: bool = True
    has_service: bool = False

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.layered.values

    @property
    def policy(self) -> Policy:
        """The organisation's policy in force."""
        return self.layered.values.policy

    def with_settings(self, layered: Layered) -> "App":
        """Return the same parts under other settings; whoever acts carries their policy."""
        return replace(self, layered=layered, session=replace(self.session, policy=layered.values.policy))

    def with_setting(self, name: str, value: JsonValue) -> "App":
        """Set ``name`` for this person, and return the same parts with it in force.

        Raises ``settings.managed`` for what the organisation manages, ``settings.refused`` for a value that cannot be,
        and ``disk.failed``; then nothing is changed.
        """
        self._refuse_managed(name)
        if name == "autostart":
            self.autostart.set_enabled(on=bool(value))
        settings.save(self.paths.settings_file, name, value)
        return self._loaded()

    def with_default(self, name: str) -> "App":
        """Forget what this person set for ``name``, and return the same parts with its default in force.

        Raises ``settings.managed`` and ``disk.failed``; then nothing is changed.
        """
        self._refuse_managed(name)
        settings.restore(self.paths.settings_file, name)
        app = self._loaded()
        if name == "autostart":
            self.autostart.set_enabled(on=app.settings.autostart)
        return app

    def _refuse_managed(self, name: str) -> None:
        if self.layered.sources.get(name) is SettingsLayer.POLICY:
            raise UserError("settings.managed", setting=name)

    def _loaded(self) -> "App":
        return self.with_settings(settings.load(policy=self.paths.policy_file, user=self.paths.settings_file))

    def vault_folder(self, named: Path | None) -> Path:
        """Return the vault that was named, or the only one there is; raises ``vault.missing``, ``vault.several``."""
        if named is not None:
            return named
        vaults = sorted(path for path in self.paths.vaults.glob("*") if path.is_dir() and not _is_wiped(path))
        if len(vaults) > 1:
            raise UserError("vault.several")
        if not vaults:
            raise UserError("vault.missing", folder=str(self.paths.vaults))
        return vaults[0]

    def vault_folder_or_new(self) -> Path:
        """Return the only vault there is, or a folder for the first one; raises ``vault.several``."""
        if any(not _is_wiped(path) for path in self.paths.vaults.glob("*")):
            return self.vault_folder(None)
        return self.paths.vaults / str(uuid4())

    def on(self, vault: "Vault") -> "App":
        """Return the same parts where who acts is whom the lease of ``vault`` names, if it has one."""
        return replace(self, session=vault.leases.acting(self.session))

    def unlock(self, folder: Path, password: str, *, writable: bool, renewal: bool = False) -> "Vault":
        """Open the vault in ``folder``, for a ``renewal`` also when its lease is over; the caller closes it."""
        # Here, because it loads the encrypted store, which the first window and many commands do without.
        from core.store import vault as vaults

        return vaults.unlock(folder, password, self.session, writable=writable, renewal=renewal)


def _is_wiped(folder: Path) -> bool:
    """Return whether an order destroyed the vault that was in ``folder``; its proof is what is left."""
    return (folder / "orders.json").exists() and not any(folder.glob("slots.json*"))


@cache
def _workbooks(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(folder.glob("*.xlsx")))


def machine_paths() -> Paths:
    """Return where things lie for the user of this machine."""
    return Paths(
        policy_file=sources.machine_policy(),
        settings_file=platformdirs.user_config_path(_NAME, appauthor=False) / "settings.toml",
        vaults=platformdirs.user_data_path(_NAME, appauthor=False) / "vaults",
        logs=platformdirs.user_log_path(_NAME, appauthor=False),
        resources=Path(__file__).resolve().parent.parent / "resources",
    )


def build_app(paths: Paths, *, clock: Clock, own_settings: bool = True) -> App:
    """Put the application together; a vault that never met a server knows its owner only.

    Without ``own_settings`` only the policy and the defaults hold.
    """
    user = paths.settings_file if own_settings else paths.settings_file.with_name("none")
    layered = settings.load(policy=paths.policy_file, user=user)
    return App(
        paths=paths,
        layered=layered,
        autostart=autostart.of_this_system(),
        session=Session(
            actor=getpass.getuser(),
            role=Role.OWNER,
            scope=None,
            clock=clock,
            policy=layered.values.policy,
            address=socket.gethostname(),
            correlation=uuid4().hex[:_CORRELATION],
        ),
    )
