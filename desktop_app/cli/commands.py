"""Groups of commands, each command a plain function whose shared options are declared once."""

import inspect
from collections.abc import Callable
from dataclasses import fields
from functools import wraps
from typing import ParamSpec, TypeVar

import typer

from desktop_app.cli.options import OutputOptions

P = ParamSpec("P")
R = TypeVar("R")
EXAMPLE = "Example: "


class Commands(typer.Typer):
    """A group of commands. Without a name they stand beside those of the group that it is added to."""

    def __init__(self, *, name: str | None = None, help: str | None = None) -> None:  # noqa: A002 - as typer names it
        super().__init__(name=name, help=help, no_args_is_help=True)

    def add(self, example: str, *, name: str | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
        """Make a function a command, with an ``example`` for its help and for the manual.

        A parameter that is an ``OutputOptions`` becomes the options that its class declares.
        The function itself stays as it is.
        """

        def register(work: Callable[P, R]) -> Callable[P, R]:
            self.command(name, epilog=EXAMPLE + example)(expanded(work))
            return work

        return register


def expanded(work: Callable[..., R]) -> Callable[..., R]:
    """Return ``work`` with the options of a class in place of the parameter that takes it."""
    own = inspect.signature(work, eval_str=True)
    (shared,) = (one for one in own.parameters.values() if _is_shared(one.annotation))
    names = _options_of(shared.annotation)

    @wraps(work)
    def run(**given: object) -> R:
        options = shared.annotation(**{name: given.pop(name) for name in names})
        return work(**given, **{shared.name: options})

    parameters = [
        one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own.parameters.values() if one is not shared
    ]
    run.__signature__ = own.replace(parameters=[*parameters, *names.values()])  # type: ignore[attr-defined]
    return run


def _is_shared(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, OutputOptions)


def _options_of(kind: type[OutputOptions]) -> dict[str, inspect.Parameter]:
    """Return the fields of ``kind`` as parameters, those of the most special class first."""
    defaults = {field.name: field.default for field in fields(kind)}
    hints = {name: hint for one in kind.__mro__ for name, hint in inspect.get_annotations(one, eval_str=True).items()}
    return {
        name: inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults[name], annotation=hint)
        for name, hint in hints.items()
    }
