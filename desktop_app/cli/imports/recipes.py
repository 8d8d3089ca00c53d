"""raff recipe list | show | export | import."""

from pathlib import Path
from typing import Annotated, Any

import typer

from core.importing.layout.recipe import Recipe
from core.operations.access import Access
from core.operations.imports.recipes import export_recipe, find_recipe, import_recipe, list_recipes
from core.texts.catalogue import say
from desktop_app.cli import options
from desktop_app.cli.console import Output
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption

NameArgument = Annotated[str, typer.Argument(help="The name of the recipe.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    group = typer.Typer(help="Recipes: which column means what.", no_args_is_help=True)
    group.command("list")(list_)
    group.command()(show)
    group.command()(export)
    group.command("import")(import_)
    app.add_typer(group, name="recipe")


def list_(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the recipes that imports have saved or that were taken in."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = list_recipes(Access(opened, app.session))
    output.document({"recipes": [_document(recipe) for recipe in found]})
    rows = [[recipe.name, recipe.layout.value, say(output.language, f"unit.{recipe.unit}")] for recipe in found]
    output.table(["column.recipe", "column.layout", "column.unit"], rows)


def show(
    name: NameArgument,
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Show what each column means by a recipe."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = find_recipe(Access(opened, app.session), name)
    output.document(_document(found))
    _tell(found, output)


def export(
    name: NameArgument,
    out: Annotated[Path, typer.Option(help="The file to write.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Write a recipe to a file, to hand it on."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = export_recipe(Access(opened, app.session), name, out)
    output.document({**_document(found), "out": str(out)})
    output.line(str(out))


def import_(
    file: Annotated[Path, typer.Argument(help="A file that raff recipe export wrote.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Take a recipe in from a file; raff import --recipe NAME uses it."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        found, _ = import_recipe(Access(opened, app.session), file)
    output.document(_document(found))
    _tell(found, output)


def _document(recipe: Recipe) -> dict[str, Any]:
    return {**recipe.model_dump(mode="json"), "digest": recipe.digest}


def _tell(recipe: Recipe, output: Output) -> None:
    output.line(f"{recipe.name}: {recipe.layout.value}, {say(output.language, f'unit.{recipe.unit}')}")
    rows = [[heading, say(output.language, f"level.{level}")] for heading, level in recipe.levels.items()]
    output.table(["column.heading", "column.meaning"], rows)
