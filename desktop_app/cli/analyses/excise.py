"""raff excise."""

from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Annotated

import typer

from core.documents.analyses import excise as documents
from core.documents.analyses.history_length import Purpose
from core.model.analyses.excise import ExciseQuestion
from core.model.errors import UserError
from core.operations.analyses.price_excise import price_excise
from desktop_app.cli.asking import asking
from desktop_app.cli.commands import Commands
from desktop_app.cli.options import ListingOptions

_DAY = "%Y-%m-%d"


commands = Commands()


@commands.add("raff excise --price 4.50 --shift 10")
def excise(
    options: ListingOptions,
    *,
    what_if: Annotated[
        datetime | None,
        typer.Option(formats=[_DAY], help="Try the rule of this day on the last period; else the next rule is tried."),
    ] = None,
    price: Annotated[str | None, typer.Option(help="Assumed riyals a litre before excise and VAT.")] = None,
    shift: Annotated[
        float, typer.Option(min=0, max=100, help="Per cent of the litres with sugar that move to diet.")
    ] = 0.0,
) -> None:
    """Show the excise of the last period by its own rule, what another rule would make of it, and what is assumed."""
    question = ExciseQuestion(
        what_if=what_if.date() if what_if else None,
        price=_price(price),
        shift=shift,
    )
    with asking(options, Purpose.TAX) as asked:
        policy = asked.app.policy.excise
        report = asked(price_excise, question, policy.rules, policy.contents, asked.filters)
        asked.give(documents.document(report, asked.language), options.limit)


def _price(text: str | None) -> Decimal | None:
    """Return a price; raises ``excise.price`` for what is no positive number."""
    if text is None:
        return None
    try:
        price = Decimal(text)
    except InvalidOperation as error:
        raise UserError("excise.price", text=text) from error
    if not price.is_finite() or price <= 0:
        raise UserError("excise.price", text=text)
    return price
