"""What is published of the market, as tables: who sells what, in which packs, where, and how often a figure is zero.

The shares are those of the published audit of 2024, rounded so that they add up. Brands are in their published order
only, because their published shares exceed those of their manufacturer. What was never published (sizes of regions,
the brands of small makers, markets within an area) is invented here.
"""

from typing import NamedTuple


class Line(NamedTuple):
    """The flavours of a brand that behave alike; ``percent`` is its share of all sales."""

    manufacturer: str
    brand: str
    flavour: str
    percent: float


LINES = (
    Line("PEPSICO", "PEPSI", "COLA", 26.6),
    Line("PEPSICO", "MIRINDA", "CITRUS", 18.7),
    Line("PEPSICO", "MIRINDA", "MANGO", 6.6),
    Line("PEPSICO", "MIRINDA", "ORANGE", 3.0),
    Line("PEPSICO", "7UP", "LEMON LIME", 12.4),
    Line("PEPSICO", "MOUNTAIN DEW", "CITRUS", 8.0),
    Line("PEPSICO", "TEEM", "CITRUS", 4.9),
    Line("PEPSICO", "EVERVESS", "LEMON LIME", 1.0),
    Line("KO", "COCA COLA", "COLA", 4.5),
    Line("KO", "COKE ZERO", "COLA", 1.1),
    Line("KO", "FANTA", "ORANGE", 1.0),
    Line("KO", "FANTA", "CITRUS", 0.6),
    Line("KO", "SPRITE", "LEMON LIME", 1.1),
    Line("B-BRANDS", "RIMAL", "COLA", 2.2),
    Line("B-BRANDS", "RIMAL", "CITRUS", 1.0),
    Line("B-BRANDS", "WAHA", "COLA", 1.0),
    Line("B-BRANDS", "WAHA", "LEMON LIME", 0.6),
    Line("B-BRANDS", "WAHA", "ORANGE", 0.9),
    Line("B-BRANDS", "JABAL", "CITRUS", 1.3),
    Line("B-BRANDS", "JABAL", "MANGO", 1.3),
    Line("KINZA", "KINZA", "COLA", 1.1),
    Line("KINZA", "KINZA", "LEMON LIME", 0.4),
    Line("KINZA", "KINZA", "CITRUS", 0.3),
    Line("KINZA", "KINZA", "ORANGE", 0.2),
    Line("KINZA", "KINZA", "MANGO", 0.2),
)
BRANDS = tuple(dict.fromkeys(line.brand for line in LINES))
FLAVOURS = tuple(dict.fromkeys(line.flavour for line in LINES))


class Pack(NamedTuple):
    """A type of pack, its share of all sales in per cent, and the sizes that it comes in."""

    name: str
    percent: float
    sizes: tuple[str, ...]


PACKS = (
    Pack("CAN", 61.8, ("150 ML", "185 ML", "245 ML", "320 ML", "330 ML")),
    Pack("NRB", 16.0, ("200 ML", "250 ML")),
    Pack("MSPET", 12.9, ("1 L", "1.25 L")),
    Pack("SSPET", 5.5, ("300 ML", "500 ML")),
    Pack("METAL BOTTLE", 2.3, ("250 ML", "300 ML")),
    Pack("RB", 1.5, ("250 ML",)),
)
DIET_PERCENT = 8.5


class Region(NamedTuple):
    """A commercial region: its share of sales in per cent, its provinces, and the season of its town in ``season``."""

    name: str
    percent: float
    provinces: tuple[str, ...]
    town: str


REGIONS = (
    Region("RIYADH", 25.0, ("RIYADH",), "RIYADH"),
    Region("JEDDAH", 17.0, ("MAKKAH",), "JEDDAH"),
    Region("MEKKAH/MADINAH", 13.0, ("MAKKAH", "MADINAH"), "MAKKAH"),
    Region("DAMMAM", 11.0, ("EASTERN",), "DAMMAM"),
    Region("ABHA/KHAMIS", 8.0, ("ASIR",), "ABHA"),
    Region("OTHER SOUTH", 8.0, ("JAZAN", "NAJRAN", "BAHAH"), "JAZAN"),
    Region("OTHER CENTRAL", 7.0, ("QASSIM", "RIYADH"), "RIYADH"),
    Region("OTHER NORTH", 7.0, ("TABUK", "HAIL", "JAWF", "NORTHERN BORDERS"), "TABUK"),
    Region("OTHER EAST", 4.0, ("EASTERN",), "DAMMAM"),
)
AREAS = 90
ITEMS = 1_593
ROWS = 80_246
MARKETS = ("GROCERY", "SUPERMARKET")

# Per cent of the figures that are zero: of all, and of the groups for which it was published.
ZERO_RATE = 49.0
ZERO_RATES = {
    ("pack_type", "METAL BOTTLE"): 60.5,
    ("manufacturer", "B-BRANDS"): 54.8,
    ("region", "MEKKAH/MADINAH"): 53.3,
    ("manufacturer", "KINZA"): 52.1,
    ("pack_type", "SSPET"): 52.0,
    ("region", "JEDDAH"): 51.5,
    ("pack_type", "CAN"): 49.7,
}
