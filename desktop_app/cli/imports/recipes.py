"""raff recipe list | show | export | import."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents.imports import recipes as documents
from core.importing.layout.recipe import Recipe
from core.operations.imports.recipes import (
    export_recipe,
    find_recipe,
    import_recipe,
    list_recipes,
    unreadable_recipes,
)
from core.texts.catalogue import say
from desktop_app.cli.commands import Commands
from desktop_app.cli.console import Output
from desktop_app.cli.opening import opened
from desktop_app.cli.options import VaultOptions

NameArgument = Annotated[str, typer.Argument(help="The name of the import template.")]


commands = Commands(name="recipe", help="Import templates: the meaning of each column of a workbook.")


@commands.add("raff recipe list", name="list")
def list_(options: VaultOptions) -> None:
    """List the saved and the imported templates."""
    with opened(options) as vault:
        recipes, unreadable = vault(list_recipes), vault(unreadable_recipes)
    vault.output.document({"recipes": [documents.as_document(recipe) for recipe in recipes], "unreadable": unreadable})
    vault.output.rows(documents.columns(), recipes, with_headings=True)
    for name in unreadable:
        vault.output.line(say(vault.language, "recipe.newer", recipe=name))


@commands.add("raff recipe show retail-audit")
def show(options: VaultOptions, name: NameArgument) -> None:
    """Show an import template: the meaning of each column."""
    with opened(options) as vault:
        recipe = vault(find_recipe, name)
    vault.output.document(documents.as_document(recipe))
    _print(recipe, vault.output)


@commands.add("raff recipe export retail-audit --out recipe.json")
def export(
    options: VaultOptions,
    name: NameArgument,
    out: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Export an import template to a file."""
    with opened(options) as vault:
        recipe = vault(export_recipe, name, out)
    vault.output.document({**documents.as_document(recipe), "out": str(out)})
    vault.output.line(str(out))


@commands.add("raff recipe import recipe.json", name="import")
def import_(
    options: VaultOptions,
    file: Annotated[Path, typer.Argument(help="A file that raff recipe export wrote.")],
) -> None:
    """Import a template from a file; raff import --recipe NAME uses it."""
    with opened(options, write=True) as vault:
        recipe, _ = vault(import_recipe, file)
    vault.output.document(documents.as_document(recipe))
    _print(recipe, vault.output)


def _print(recipe: Recipe, output: Output) -> None:
    output.line(f"{recipe.name}: {recipe.layout.value}, {say(output.language, f'unit.{recipe.unit}')}")
    output.rows(documents.meaning_columns(), list(recipe.levels.items()), with_headings=True)
