"""The section of the own company: what is set, names that the data do not have, and choosing from the data."""

from core.documents.ownership import unknown
from desktop_app.pages.company_choice import SETTING
from desktop_app.queries.context import AppContext
from ui.pages.settings_page import Act, Section
from ui.widgets.setting_row import SettingLine

LINES = (SETTING,)


def section(ctx: AppContext, lines: tuple[SettingLine, ...], *, can_choose: bool) -> Section:
    """Return the section; where the organisation sets the company, there is nothing to choose."""
    say, owned = ctx.say, ctx.ownership
    names = ", ".join(owned.names)
    known = say("settings.company_intro", names=names) if owned.known else say("settings.company_none")
    choose = Act(key="company", text=say("settings.company_choose"), hint=say("settings.company_choose_why"))
    return Section(
        key="company",
        title=say("settings.company"),
        summary="\n".join(filter(None, [known, unknown(owned, ctx.language)])),
        lines=lines,
        acts=(choose,) if can_choose else (),
    )
