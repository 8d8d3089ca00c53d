"""Every operation with what it declares, and the manual of roles that is made of that.

``python -m core.operations.rights docs/roles.md`` writes the manual.
"""

import importlib
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path

import core.operations
from core.model.roles import Role
from core.operations.access import Declaration, RegionUse, declarations
from core.security.permissions import GRANTED, Permission

_PREFIX = f"{core.operations.__name__}."
_REGIONS = {
    RegionUse.NONE: "-",
    RegionUse.READS: "shows own",
    RegionUse.WRITES: "changes own",
}
_HEAD = """# Roles and rights

This page is made from the program (`make roles`), and a test holds that it is true.

* **owner**: a vault that never met a server has one, who may do everything.
* **executive**: reads everything of the regions given, which are usually all, and makes reports.
* **manager**: reads the own regions, decides about alerts and tasks, imports and withdraws own deliveries.
* **analyst**: what a manager may, and recipes, rules, targets, models, statements and whole exports.
* **admin**: looks after the vault and its retention, and sees no business figures.

A right says what a person may do, the regions of the session say where. *Shows own* lists only what lies in the own
regions. *Changes own* refuses to change what lies in another region, or in all of them together. What lies in several
regions needs each of them. What lies in none in particular, such as an alert about a brand in the whole market, is seen
by everybody who may read it and changed by who has all regions. Rows without a region are for who has all regions.

Evaluating and delivering alerts refuse no alert: those of other regions stay as they stand, and of every alert that
somebody sees it is written down that it was shown.

Each refusal is one row of the audit: `permission.refused` names the right, `permission.out_of_scope` the region.
"""


def all_operations() -> Mapping[str, tuple[Callable[..., object], Declaration]]:
    """Return every operation and its declaration, by its name below ``core.operations``; imports all of them."""
    for module in pkgutil.walk_packages(core.operations.__path__, _PREFIX):
        importlib.import_module(module.name)
    operations = {}
    for name, declaration in sorted(declarations().items()):
        if name.startswith(_PREFIX):
            module_name, _, function = name.rpartition(".")
            operations[name.removeprefix(_PREFIX)] = (
                getattr(importlib.import_module(module_name), function),
                declaration,
            )
    return operations


def manual() -> str:
    """Return the manual of roles and rights, in Markdown."""
    operations: defaultdict[Permission, list[str]] = defaultdict(list)
    regions: defaultdict[Permission, set[RegionUse]] = defaultdict(set)
    for name, (_, declaration) in all_operations().items():
        operations[declaration.permission].append(name.rpartition(".")[2].replace("_", " "))
        regions[declaration.permission].add(declaration.regions)
    lines = [_HEAD, f"| right | {' | '.join(Role)} | regions | what it covers |", f"|---{'|---' * len(Role)}|---|---|"]
    for permission in Permission:
        marks = " | ".join("yes" if permission in GRANTED[role] else "" for role in Role)
        widest = next(use for use in reversed(RegionUse) if use in regions[permission])
        lines.append(f"| `{permission}` | {marks} | {_REGIONS[widest]} | {', '.join(operations[permission])} |")
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(manual(), encoding="utf-8")
