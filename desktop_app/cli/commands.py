"""Groups of commands, each command a plain function whose shared options are declared once."""

import inspect
from collections.abc import Callable
from dataclasses import fields, is_dataclass
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

        A parameter whose type is a class of options becomes the options that the class declares.
        The function itself stays as it is.
        """

        def register(work: Callable[P, R]) -> Callable[P, R]:
            self.command(name, epilog=EXAMPLE + example)(expanded(work))
            return work

        return register


def expanded(work: Callable[..., R]) -> Callable[..., R]:
    """Return ``work`` with the options of each class in place of the parameter that takes it.

    How a command answers is asked last, whatever its place.
    """
    own = inspect.signature(work, eval_str=True)
    kinds = {name: one.annotation for name, one in own.parameters.items() if _is_shared(one.annotation)}
    shared = {name: _options_of(kind) for name, kind in kinds.items()}

    @wraps(work)
    def run(**given: object) -> R:
        for name, kind in kinds.items():
            given[name] = kind(**{option: given.pop(option) for option in shared[name]})
        return work(**given)

    ordered = sorted(own.parameters.values(), key=lambda one: _answers(one.annotation))
    parameters = [
        option.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for one in ordered
        for option in (shared[one.name].values() if one.name in shared else (one,))
    ]
    run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
    return run


def _is_shared(annotation: object) -> bool:
    return isinstance(annotation, type) and is_dataclass(annotation)


def _answers(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, OutputOptions)


def _options_of(kind: type) -> dict[str, inspect.Parameter]:
    """Return the fields of ``kind`` as parameters, those of the most special class first."""
    defaults = {field.name: field.default for field in fields(kind)}
    hints = {name: hint for one in kind.__mro__ for name, hint in inspect.get_annotations(one, eval_str=True).items()}
    return {
        name: inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=defaults[name], annotation=hint)
        for name, hint in hints.items()
    }
