"""The levels of place and product, under the names that every room uses."""

from enum import StrEnum


class PlaceLevel(StrEnum):
    """From the widest to the narrowest; the point of sale cell is the precision area and the market in it."""

    REGION = "region"
    PROVINCE = "province"
    PRECISION_AREA = "precision_area"
    MARKET = "market"


class ProductLevel(StrEnum):
    """What is known of an item; ``ITEM`` names it, the others describe it."""

    MANUFACTURER = "manufacturer"
    BRAND = "brand"
    BRAND_2 = "brand_2"
    CATEGORY = "category"
    FLAVOUR = "flavour"
    DIET = "diet"
    KEY_PACK = "key_pack"
    SUB_BRAND = "sub_brand"
    PACK_TYPE = "pack_type"
    PACK_SIZE = "pack_size"
    ITEM = "item"


class DimensionName(StrEnum):
    """The two dimensions of a figure beside its period."""

    PLACE = "place"
    PRODUCT = "product"

    @property
    def levels(self) -> tuple[str, ...]:
        """The names of its levels, in their order."""
        return PLACE_LEVELS if self is DimensionName.PLACE else PRODUCT_LEVELS


PLACE_LEVELS: tuple[str, ...] = tuple(PlaceLevel)
PRODUCT_LEVELS: tuple[str, ...] = tuple(ProductLevel)
LEVELS: tuple[str, ...] = PLACE_LEVELS + PRODUCT_LEVELS
# Whose product it is. The other levels of products are segments: what kind of drink it is, whoever sells it.
SELLER_LEVELS: tuple[str, ...] = (
    ProductLevel.MANUFACTURER,
    ProductLevel.BRAND,
    ProductLevel.BRAND_2,
    ProductLevel.SUB_BRAND,
    ProductLevel.ITEM,
)
# By what sales are compared, the first that the data name: by a company alone where nothing narrower is named.
MOVER_LEVELS: tuple[str, ...] = (
    ProductLevel.BRAND,
    ProductLevel.SUB_BRAND,
    ProductLevel.ITEM,
    ProductLevel.MANUFACTURER,
)
SEGMENT_LEVELS: tuple[str, ...] = tuple(level for level in PRODUCT_LEVELS if level not in SELLER_LEVELS)

# The fifteen text columns of a retail-audit sheet, letter for letter, in their order.
AUDIT_HEADINGS: dict[str, str] = {
    "Region": PlaceLevel.REGION,
    "Province": PlaceLevel.PROVINCE,
    "Precision Area": PlaceLevel.PRECISION_AREA,
    "MARKET": PlaceLevel.MARKET,
    "KEY MANU  & KINZA": ProductLevel.MANUFACTURER,
    "BRAND": ProductLevel.BRAND,
    "Brand-2": ProductLevel.BRAND_2,
    "CSD & CSD +": ProductLevel.CATEGORY,
    "CSD Flavor Segment": ProductLevel.FLAVOUR,
    "REG/DIET": ProductLevel.DIET,
    "KEY PACKS": ProductLevel.KEY_PACK,
    "SUB-BRAND": ProductLevel.SUB_BRAND,
    "PACK TYPE": ProductLevel.PACK_TYPE,
    "PACK SIZE": ProductLevel.PACK_SIZE,
    "ITEM": ProductLevel.ITEM,
}


class SalesUnit(StrEnum):
    """What a figure counts. The workbook does not say, so a person must; until then it is ``UNSTATED``."""

    SAR = "sar"
    LITRES = "litres"
    CASES = "cases"
    OTHER = "other"
    UNSTATED = "unstated"
