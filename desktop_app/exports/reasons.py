"""The reason why somebody takes figures out, where the organisation asks for it."""

from dataclasses import replace

from PySide6.QtWidgets import QInputDialog, QWidget

from core.model.export_policy import ExportReason
from core.model.sessions import Session
from desktop_app.queries.context import AppContext


def session_to_export(ctx: AppContext, parent: QWidget | None) -> Session | None:
    """Return who acts, with the reason where the policy asks for one; ``None`` where the person gave none."""
    if ctx.app.policy.exports.reason is ExportReason.OFF:
        return ctx.session
    text, given = QInputDialog.getText(parent, ctx.say("export.reason_title"), ctx.say("export.reason_label"))
    return replace(ctx.session, reason=text.strip()) if given and text.strip() else None
