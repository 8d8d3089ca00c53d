"""The files of the watched folder: their columns, and why each is where it is."""

from collections.abc import Mapping

from core.documents.columns import choice, id_prefix, moment, name, number, plain, score, sentence
from core.documents.document import Columns
from core.documents.imports.receipts import as_document as receipt_document
from core.model.errors import Datum
from core.model.imports.staged import StagedFile, Staging
from core.model.json_values import Json
from core.texts import numbers
from core.texts.catalogue import Language, say

_LETTERS = 12


def columns() -> Columns[StagedFile]:
    """Return the columns of staged files; the quality is in per cent, missing where the file was not read."""
    return Columns(
        data=(
            plain("id", lambda file: file.digest),
            name("file", "column.file", lambda file: file.name),
            choice("state", "column.state", lambda file: file.state, "staged_state."),
            plain("code", lambda file: file.code or None),
            sentence("reason", lambda file, language: reason(file.code, file.data, language), heading="column.reason"),
            number("figures", "column.figures", lambda file: file.figures),
            score("quality_score", "column.quality", lambda file: file.quality),
            plain("staged_at", lambda file: file.at),
        ),
        shown=(
            id_prefix("short_id", "column.number", lambda file: file.digest, letters=_LETTERS),
            moment("staged", "column.staged", lambda file: file.at),
        ),
        terminal=("short_id", "file", "state", "figures", "quality_score", "reason"),
        window=("file", "state", "reason", "figures", "quality_score", "staged"),
    )


def reason(code: str, data: Mapping[str, Datum], language: Language) -> str:
    """Return in a sentence why a file is in its state; empty for one that was imported without a question."""
    if not code:
        return ""
    if code == "staged.doubt":
        return say(language, code, cell=data["cell"], what=say(language, f"rule.{data['rule']}"))
    if code == "staged.quality":
        quality, least = (float(data[part] or 0) for part in ("quality", "least"))
        return say(language, code, quality=numbers.score(quality, language), least=numbers.score(least, language))
    return say(language, code, **data)


def as_document(staging: Staging, language: Language) -> dict[str, Json]:
    """Return what became of a file, for JSON: its receipts by sheet, and whether its content was ``seen`` before."""
    return {
        **columns().json_row(staging.file, language),
        "seen": staging.seen,
        "receipts": [receipt_document(receipt, language) for receipt in staging.receipts],
    }
