"""The levels that gaps are grouped by in the window: one of places, with those that it lies in, and one of products."""

from collections.abc import Mapping

from core.model.analyses.gaps import GAP_KEY
from core.model.dimensions import PLACE_LEVELS, PRODUCT_LEVELS, PlaceLevel, ProductLevel

EVERY = ""  # all places, or all products
PLACES: tuple[str, ...] = (EVERY, *PLACE_LEVELS)
PRODUCTS: tuple[str, ...] = (
    EVERY,
    ProductLevel.MANUFACTURER,
    ProductLevel.BRAND,
    ProductLevel.SUB_BRAND,
    ProductLevel.FLAVOUR,
    ProductLevel.DIET,
    ProductLevel.PACK_TYPE,
    ProductLevel.PACK_SIZE,
    ProductLevel.ITEM,
)


def levels_of(place: str, product: str) -> tuple[str, ...]:
    """Return the levels of a group: all that ``place`` lies in, itself, and ``product``; regions where both are all."""
    if place == product == EVERY:
        return (PlaceLevel.REGION,)
    places = PLACE_LEVELS[: PLACE_LEVELS.index(place) + 1] if place else ()
    return (*places, product) if product else places


def choice_of(by: tuple[str, ...]) -> tuple[str, str]:
    """Return which place and which product ``levels_of`` makes ``by`` from."""
    places, products = ([level for level in by if level in levels] for levels in (PLACE_LEVELS, PRODUCT_LEVELS))
    return places[-1] if places else EVERY, products[-1] if products else EVERY


def chosen(setup: Mapping[str, object]) -> tuple[str, ...] | None:
    """Return the levels in a saved view; ``None`` where it has none that are offered."""
    place, product = setup.get("place", object()), setup.get("product", object())
    if place not in PLACES or product not in PRODUCTS:
        return None
    return levels_of(str(place), str(product))


SHIPPED = tuple(str(level) for level in GAP_KEY)
