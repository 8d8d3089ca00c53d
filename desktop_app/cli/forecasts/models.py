"""raff models list | train | evaluate | promote | export | import."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents.forecasts import models as documents
from core.model.forecasts.forecasts import ForecastRule
from core.model.forecasts.registry import Stage
from core.operations.forecasts.models import (
    evaluate_model,
    export_model,
    import_model,
    kinds_of_models,
    list_models,
    promote_model,
    train_model,
)
from core.operations.forecasts.options import forecast_options
from desktop_app.cli.asking import asking, levels
from desktop_app.cli.commands import Commands
from desktop_app.cli.forecasts.forecasts import CoresOption, HorizonOption, days
from desktop_app.cli.opening import opened
from desktop_app.cli.options import ByOption, VaultOptions

VersionArgument = Annotated[int, typer.Argument(help="The version of the model.")]


commands = Commands(name="models", help="The registered forecast models: versions, accuracy, champion.")


@commands.add("raff models list", name="list")
def list_(options: VaultOptions) -> None:
    """List the registered models and the kinds of models, including those not installed here."""
    with opened(options) as vault:
        models = vault(list_models)
    kinds, columns = kinds_of_models(), documents.kind_columns()
    vault.output.document(
        {
            "models": [documents.as_document(model) for model in models],
            "kinds": [columns.json_row(kind, vault.language) for kind in kinds],
        }
    )
    vault.output.rows(documents.columns(), models)
    vault.output.rows(columns, kinds)


@commands.add("raff models train --by region")
def train(
    options: VaultOptions,
    by: ByOption = None,
    *,
    horizon: HorizonOption = "90d",
    models: Annotated[
        str | None, typer.Option(help="Members of the ensemble, separated by commas; all by default.")
    ] = None,
    cores: CoresOption = None,
) -> None:
    """Train the models on the figures that are shown, and compare them with the champion."""
    rule = ForecastRule(horizon_days=days(horizon), by=levels(by))
    names = tuple(name.strip() for name in (models or "").split(",") if name.strip())
    with asking(options, write=True) as asked:
        made, _ = asked(train_model, rule, names, forecast_options(asked.app.policy, cores=cores), asked.context)
        asked.document(documents.as_document(made))
        won = made.stage is Stage.CHAMPION
    asked.output.rows(documents.columns(), [made])
    asked.output.say("models.won" if won else "models.lost", version=str(made.version))


@commands.add("raff models evaluate 1")
def evaluate(options: VaultOptions, version: VersionArgument, *, cores: CoresOption = None) -> None:
    """Evaluate a version on the figures that are shown now, beside the naive model."""
    with asking(options) as asked:
        score = asked(evaluate_model, version, forecast_options(asked.app.policy, cores=cores), asked.context)
        asked.document({"version": version, **documents.metrics(score)})
    for name, value in documents.metrics(score).items():
        asked.output.line(f"{name}: {value}")


@commands.add("raff models promote 1")
def promote(options: VaultOptions, version: VersionArgument, *, cores: CoresOption = None) -> None:
    """Promote a version to champion; one that the naive model beats is refused."""
    with asking(options, write=True) as asked:
        made, _ = asked(promote_model, version, forecast_options(asked.app.policy, cores=cores), asked.context)
        asked.document(documents.as_document(made))
    asked.output.say("models.won", version=str(made.version))


@commands.add("raff models export 1 --out model.json")
def export(
    options: VaultOptions,
    version: VersionArgument,
    out: Annotated[Path, typer.Option(help="The file to write.")],
) -> None:
    """Export a version to a file of names and numbers; it contains no code."""
    with opened(options, write=True) as vault:
        made = vault(export_model, version, out)
    vault.output.document(
        {"out": str(out), "version": version, "digest": made.digest, "signed": made.signature is not None}
    )
    vault.output.line(str(out))


@commands.add("raff models import model.json", name="import")
def import_(
    options: VaultOptions,
    file: Annotated[Path, typer.Argument(help="A file that raff models export wrote.")],
) -> None:
    """Import a model as a candidate."""
    with opened(options, write=True) as vault:
        made, _ = vault(import_model, file)
    vault.output.document(documents.as_document(made))
    vault.output.say("models.taken", version=str(made.version))
