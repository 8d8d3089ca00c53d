"""raff models list | train | evaluate | promote | export | import."""

from pathlib import Path
from typing import Annotated

import typer

from core.documents import models as presenter
from core.model.forecasts.forecasts import ForecastRule
from core.model.forecasts.registry import Stage
from core.operations.access import Access
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
from desktop_app.cli import options
from desktop_app.cli.asking import ByOption, How, asking, levels
from desktop_app.cli.forecasts.forecasts import CoresOption, HorizonOption, days
from desktop_app.cli.options import JsonOption, LanguageOption, PasswordOption, VaultOption

VersionArgument = Annotated[int, typer.Argument(help="The version of the model.")]


def add_to(app: typer.Typer) -> None:
    """Put the commands on ``app``."""
    group = typer.Typer(help="The models that forecast: which, how good, and who chose them.", no_args_is_help=True)
    group.command("list")(list_)
    group.command()(train)
    group.command()(evaluate)
    group.command()(promote)
    group.command()(export)
    group.command("import")(import_)
    app.add_typer(group, name="models")


def list_(
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """List the registered models and the kinds of models, also those that are not installed here."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=False) as opened:
        found = list_models(Access(opened, app.session))
    kinds = kinds_of_models()
    output.document(
        {
            "models": [presenter.as_document(each) for each in found],
            "kinds": [presenter.kind_as_document(kind) for kind in kinds],
        }
    )
    if found:
        output.table(presenter.HEADINGS, [presenter.as_words(each, output.language) for each in found])
    output.table(presenter.KIND_HEADINGS, [presenter.kind_words(kind, output.language) for kind in kinds], numbers=(2,))


def train(
    vault: VaultOption = None,
    by: ByOption = None,
    *,
    horizon: HorizonOption = "90d",
    models: Annotated[str | None, typer.Option(help="Members of the ensemble, parted by commas; all if none.")] = None,
    cores: CoresOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Train the models on what the vault shows, and challenge the champion with them."""
    rule = ForecastRule(horizon_days=days(horizon), by=levels(by))
    names = tuple(name.strip() for name in (models or "").split(",") if name.strip())
    with asking(How(vault, None, password_stdin, json_, lang, writes=True)) as asked:
        made, _ = asked(train_model, rule, names, forecast_options(asked.app.policy, cores=cores), asked.context)
        asked.document(presenter.as_document(made))
        won = made.stage is Stage.CHAMPION
    asked.output.table(presenter.HEADINGS, [presenter.as_words(made, asked.language)])
    asked.output.say("models.won" if won else "models.lost", version=str(made.version))


def evaluate(
    version: VersionArgument,
    vault: VaultOption = None,
    *,
    cores: CoresOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Try a version on what the vault shows now, beside naive."""
    with asking(How(vault, None, password_stdin, json_, lang)) as asked:
        found = asked(evaluate_model, version, forecast_options(asked.app.policy, cores=cores), asked.context)
        asked.document({"version": version, **presenter.metrics(found)})
    for name, value in presenter.metrics(found).items():
        asked.output.line(f"{name}: {value}")


def promote(
    version: VersionArgument,
    vault: VaultOption = None,
    *,
    cores: CoresOption = None,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Make a version the champion; one that naive beats is refused."""
    with asking(How(vault, None, password_stdin, json_, lang, writes=True)) as asked:
        made, _ = asked(promote_model, version, forecast_options(asked.app.policy, cores=cores), asked.context)
        asked.document(presenter.as_document(made))
    asked.output.say("models.won", version=str(made.version))


def export(
    version: VersionArgument,
    out: Annotated[Path, typer.Option(help="The file to write.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Write a version to a file: names and numbers, and nothing that runs."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        made = export_model(Access(opened, app.session), version, out)
    output.document({"out": str(out), "version": version, "digest": made.digest, "signed": made.signature is not None})
    output.line(str(out))


def import_(
    file: Annotated[Path, typer.Argument(help="A file that raff models export wrote.")],
    vault: VaultOption = None,
    *,
    password_stdin: PasswordOption = False,
    json_: JsonOption = False,
    lang: LanguageOption = None,
) -> None:
    """Take a model in as a candidate."""
    app, output = options.start(lang, as_json=json_)
    with options.unlock(app, vault, from_stdin=password_stdin, writable=True) as opened:
        made, _ = import_model(Access(opened, app.session), file)
    output.document(presenter.as_document(made))
    output.say("models.taken", version=str(made.version))
