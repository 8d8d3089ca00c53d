"""The registry of models: its columns, and a version as a document."""

from core.documents.columns import name, number, percentage, plain, words
from core.documents.document import Columns
from core.model.forecasts.registry import KindOfModel, Metrics, Registered
from core.model.json_values import Json
from core.texts.catalogue import Language, say


def columns() -> Columns[Registered]:
    """Return the columns of registered versions; errors and what is gained on naive are in per cent."""
    return Columns(
        shown=(
            number("version", "column.version", lambda model: model.version),
            words("stage", "column.stage", lambda model, language: say(language, f"stage.{model.stage}")),
            words("members", "column.members", _members),
            percentage("wape", "column.wape", lambda model: model.model.metrics.wape),
            percentage("naive_wape", "column.naive_wape", lambda model: model.model.metrics.naive_wape),
            number("added", "column.added", lambda model: model.model.metrics.added, decimals=1, signed=True),
            name("data_version", "column.data_version", lambda model: model.model.data_version),
            name("made_by", "column.made_by", lambda model: model.made_by),
        ),
        terminal=("version", "stage", "members", "wape", "naive_wape", "added", "data_version", "made_by"),
    )


def kind_columns() -> Columns[KindOfModel]:
    """Return the columns of the kinds of models, with why one is not here if it is not."""
    return Columns(
        data=(
            plain("name", lambda kind: kind.name),
            plain("availability", lambda kind: kind.availability.value),
            number("fewest", "column.fewest", lambda kind: kind.fewest),
            name("reason", "column.reason", lambda kind: kind.reason),
        ),
        shown=(
            words("kind", "column.model", lambda kind, language: say(language, f"model.{kind.name}")),
            words("state", "column.state", _availability),
        ),
        terminal=("kind", "state", "fewest"),
    )


def as_document(registered: Registered) -> dict[str, Json]:
    """Return a version without what it learnt, which is long."""
    model = registered.model
    return {
        "name": model.name,
        "version": registered.version,
        "stage": registered.stage.value,
        "models": list(model.models),
        "by": list(model.by),
        "horizon_days": model.horizon_days,
        "series_learnt": max((len(known) for known in model.learnt.values()), default=0),
        "data_version": model.data_version,
        "code_version": model.code_version,
        "metrics": metrics(model.metrics),
        "made_at": registered.made_at,
        "made_by": registered.made_by,
        "decided_at": registered.decided_at,
        "decided_by": registered.decided_by,
    }


def metrics(measured: Metrics) -> dict[str, Json]:
    """Return the metrics, with what the model gains on naive."""
    return {**measured.model_dump(), "fva": measured.added}


def _members(registered: Registered, language: Language) -> str:
    named = say(language, "text.comma").join(say(language, f"model.{model}") for model in registered.model.models)
    return named or say(language, "stage.every_model")


def _availability(kind: KindOfModel, language: Language) -> str:
    return say(language, f"availability.{kind.availability}", library=kind.reason or "")
