"""Which manufacturers, brands and items of the data are the own company's, and which its rivals'."""

from collections import defaultdict
from collections.abc import Sequence

from core.model.dimensions import PRODUCT_LEVELS, SELLER_LEVELS
from core.model.names import fold
from core.model.ownership import COMPANY_LEVELS, Owner, Ownership

Product = Sequence[str | None]  # the names of a product, by the levels of products in their order


def company_level(products: Sequence[Product]) -> str | None:
    """Return the level that names companies in these data: manufacturers, else brands; ``None`` without either."""
    named = ((level, PRODUCT_LEVELS.index(level)) for level in COMPANY_LEVELS)
    return next((level for level, at in named if any(product[at] for product in products)), None)


def owned_by(names: Sequence[str], products: Sequence[Product]) -> Ownership:
    """Return what of ``products`` the company sells that is called ``names``; case and blanks make no difference.

    Without a name that the data have, nobody owns anything: no product is then called a rival's.
    """
    level = company_level(products)
    if level is None:
        return Ownership(unknown=tuple(names))
    at = PRODUCT_LEVELS.index(level)
    wanted = {fold(name): name for name in names}
    own = {name for product in products if (name := product[at]) and fold(name) in wanted}
    held = {fold(name) for name in own}
    unknown = tuple(name for folded, name in wanted.items() if folded not in held)
    if not own:
        return Ownership(level=level, unknown=unknown)
    sellers: defaultdict[tuple[str, str], set[Owner]] = defaultdict(set)
    levels = [(name, PRODUCT_LEVELS.index(name)) for name in SELLER_LEVELS]
    for product in products:
        if company := product[at]:
            owner = Owner.OWN if fold(company) in held else Owner.RIVAL
            for other, place in levels:
                if name := product[place]:
                    sellers[other, fold(name)].add(owner)
    owners: defaultdict[str, dict[str, Owner]] = defaultdict(dict)
    for (other, name), both in sellers.items():
        if len(both) == 1:
            owners[other][name] = next(iter(both))
    return Ownership(level=level, names=tuple(sorted(own)), unknown=unknown, owners=dict(owners))
