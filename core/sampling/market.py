"""The made-up market: real places of the country, brands and packs with the published shares, and nothing else real.

The published facts of 2024 that a sample meets are data here; what is not published is invented.
"""

from types import MappingProxyType

# Commercial region -> province -> precision areas: nine regions, thirteen provinces, ninety areas.
AREAS: MappingProxyType[str, dict[str, str]] = MappingProxyType(
    {
        "RIYADH": {
            "RIYADH": "OLAYA|MALAZ|NASEEM|SHIFA|RAWDAH|SULAIMANIYAH|AZIZIYAH|SUWAIDI|NADHIM|HAMRA|YASMIN|DIRIYAH|"
            "BATHA|MANFUHA"
        },
        "JEDDAH": {
            "MAKKAH": "BALAD|SAFA|MARWAH|BAWADI|ANDALUS|SALAMAH|BANI MALIK|JAMIAH|QUWAIZAH|KANDARAH|OBHUR|NUZHAH"
        },
        "MEKKAH/MADINAH": {
            "MAKKAH": "AJYAD|AZIZIYAH MAKKAH|SHISHAH|TAIF CITY|HAWIYAH|JUMUM",
            "MADINAH": "QUBA|UHUD|HARAM|YANBU|KHAYBAR|ULA",
        },
        "DAMMAM": {"EASTERN": "DAMMAM CENTRE|KHOBAR|DHAHRAN|QATIF|SAIHAT|RAS TANURA|THUQBAH|RAKAH|FAISALIYAH|SAFWA"},
        "OTHER EAST": {"EASTERN": "HOFUF|MUBARRAZ|JUBAIL|KHAFJI|HAFAR AL BATIN|ABQAIQ|NAIRYAH"},
        "ABHA/KHAMIS": {"ASIR": "ABHA CITY|KHAMIS MUSHAIT|BISHA|NAMAS|MUHAYIL|SARAT ABIDAH|AHAD RUFAIDAH|RIJAL ALMA"},
        "OTHER SOUTH": {
            "JAZAN": "JIZAN CITY|SABYA|ABU ARISH|SAMTAH",
            "NAJRAN": "NAJRAN CITY|SHARURAH|HABUNA",
            "BAHAH": "BAHAH CITY|BALJURASHI|MIKHWAH",
        },
        "OTHER CENTRAL": {
            "RIYADH": "KHARJ|MAJMAAH|DAWADMI|ZULFI|AFLAJ",
            "QASSIM": "BURAIDAH|UNAIZAH|RASS|BUKAIRIYAH|BADAI",
        },
        "OTHER NORTH": {
            "HAIL": "HAIL CITY|BAQAA",
            "TABUK": "TABUK CITY|TAYMA",
            "NORTHERN BORDERS": "ARAR",
            "JAWF": "SAKAKA|QURAYYAT",
        },
    }
)
REGION_WEIGHTS = MappingProxyType(
    {
        "RIYADH": 1.5,
        "JEDDAH": 1.3,
        "MEKKAH/MADINAH": 1.0,
        "DAMMAM": 1.1,
        "OTHER EAST": 0.8,
        "ABHA/KHAMIS": 0.9,
        "OTHER SOUTH": 0.7,
        "OTHER CENTRAL": 0.8,
        "OTHER NORTH": 0.6,
    }
)
CHANNELS = ("GROCERY", "SUPERMARKET", "CONVENIENCE")
CHANNEL_WEIGHTS = (1.0, 1.4, 0.7)

# manufacturer, brand, flavour, weight before raking
LINES: tuple[tuple[str, str, str, float], ...] = (
    ("PEPSICO", "MIRINDA", "CITRUS", 18.0),
    ("PEPSICO", "MIRINDA", "MANGO", 6.0),
    ("PEPSICO", "MIRINDA", "ORANGE", 4.5),
    ("PEPSICO", "PEPSI", "COLA", 27.0),
    ("PEPSICO", "7UP", "LEMON LIME", 12.5),
    ("PEPSICO", "MOUNTAIN DEW", "CITRUS", 8.0),
    ("PEPSICO", "TEEM", "CITRUS", 5.0),
    ("KO", "COCA COLA", "COLA", 5.5),
    ("KO", "FANTA", "ORANGE", 0.5),
    ("KO", "FANTA", "CITRUS", 0.6),
    ("KO", "SPRITE", "LEMON LIME", 1.7),
    ("B-BRANDS", "ORYX", "COLA", 3.0),
    ("B-BRANDS", "ORYX", "LEMON LIME", 1.0),
    ("B-BRANDS", "SADU", "CITRUS", 2.5),
    ("B-BRANDS", "SADU", "MANGO", 1.8),
    ("KINZA", "KINZA", "COLA", 1.2),
    ("KINZA", "KINZA", "CITRUS", 0.5),
    ("KINZA", "KINZA", "LEMON LIME", 0.3),
    ("KINZA", "KINZA", "ORANGE", 0.2),
)
SUB_BRANDS = (("", 1.0), ("SPLASH", 0.25), ("EXTRA", 0.2))
DIETS = (("REG", 0.9), ("DIET", 0.1))

# pack type, key pack, weight before raking, sizes
PACKS: tuple[tuple[str, str, float, tuple[str, ...]], ...] = (
    ("CAN", "CAN", 61.8, ("150ML", "245ML", "250ML", "320ML", "330ML", "355ML")),
    ("NRB", "GLASS", 16.0, ("200ML", "250ML", "300ML")),
    ("MSPET", "PET", 12.9, ("1L", "1.25L", "1.5L", "2L", "2.25L")),
    ("SSPET", "PET", 5.5, ("250ML", "330ML", "400ML", "500ML")),
    ("METAL BOTTLE", "CAN", 2.3, ("300ML", "330ML")),
    ("RB", "GLASS", 1.5, ("250ML", "300ML")),
)
BUNDLES = (("", 1.0), ("X6", 0.5), ("X24", 0.7), ("X30", 0.3))

# Shares of sales in per cent, by the level that they are of. Pack types that are not published share the rest.
SALES_SHARES: MappingProxyType[str, dict[str, float]] = MappingProxyType(
    {
        "manufacturer": {"PEPSICO": 81.2, "B-BRANDS": 8.3, "KO": 8.3, "KINZA": 2.2},
        "flavour": {"COLA": 36.5, "CITRUS": 34.8, "LEMON LIME": 15.5, "MANGO": 8.1, "ORANGE": 5.1},
        "pack_type": {"CAN": 61.8, "NRB": 16.0, "MSPET": 12.9, "SSPET": 5.5, "METAL BOTTLE": 2.3, "RB": 1.5},
        "diet": {"REG": 91.5, "DIET": 8.5},
    }
)
# The published brand shares sum to more than their manufacturer's; their order is met, within the 81.2 per cent.
BRAND_SHARES = MappingProxyType({"MIRINDA": 28.8, "PEPSI": 26.9, "7UP": 12.5, "MOUNTAIN DEW": 8.0, "TEEM": 5.0})
ZERO_RATE = 49.0
ZERO_RATES: tuple[tuple[str, str, float], ...] = (
    ("pack_type", "METAL BOTTLE", 60.5),
    ("manufacturer", "B-BRANDS", 54.8),
    ("region", "MEKKAH/MADINAH", 53.3),
    ("manufacturer", "KINZA", 52.1),
    ("pack_type", "SSPET", 52.0),
    ("region", "JEDDAH", 51.5),
    ("pack_type", "CAN", 49.7),
)
# Sales by month of 2024, Ramadan included: the peak is 1.34 times the lowest, the second half 15.9 % over the first.
MONTH_LEVELS_2024 = (1.00, 1.01, 1.07, 1.06, 1.10, 1.17, 1.30, 1.34, 1.27, 1.20, 1.15, 1.169)
YEARLY_GROWTH = 0.04

FULL_ROWS = 80_246
FULL_ITEMS = 1_593
FULL_AREAS = 90
