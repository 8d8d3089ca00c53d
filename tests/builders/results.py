"""Results of analyses made by hand, with another value in every field: what is swapped cannot look the same."""

from datetime import date
from decimal import Decimal

from core.model.analyses.bridges import Bridge, BridgeReport, Driver
from core.model.analyses.deviations import Deviation, DeviationKind, DeviationReport
from core.model.analyses.distribution import DistributionRule, Reach, ReachReport, Spread
from core.model.analyses.excise import (
    SHIPPED_RULES,
    Assumption,
    ExciseItem,
    ExciseQuestion,
    ExciseReport,
    ExciseSum,
    SugarContent,
)
from core.model.analyses.gaps import Gap, GapReport, GapRule, GapUrgency, Standing
from core.model.analyses.opportunities import Opportunity, OpportunityKind, OpportunityReport, OpportunityRule
from core.model.analyses.places import Moved, PlaceFigures, PlaceReport
from core.model.analyses.point_gaps import PointGap, PointGapKind, PointGapReport, PointGapRule
from core.model.analyses.prizes import Prize
from core.model.analyses.shares import Concentration, Share, ShareReport, ShareRule, Taker

JUNE, JULY = date(2025, 6, 1), date(2025, 7, 1)

GAP = Gap(
    group=("RIYADH", "QASSIM", "BURAIDAH", "CAN"),
    prize=Prize(missing=37, expected=4_791.2, low=1_197.4, middle=2_394.8, high=4_789.6),
    total_records=1_200,
    zero_records=744,
    gap_percentage=62.04,
    shrunk_percentage=60.53,
    urgency=GapUrgency.HIGH,
    peer_percentage=41.56,
    excess_records=245.7,
    chance=0.987,
    leads=True,
    before_percentage=55.5,
    standing=Standing.PERSISTENT,
)
LONELY_GAP = Gap(
    group=(None, "HAIL", None, "NRB"),
    prize=Prize(),
    total_records=30,
    zero_records=15,
    gap_percentage=50.0,
    shrunk_percentage=47.5,
    urgency=GapUrgency.MEDIUM,
    peer_percentage=None,
    excess_records=0.0,
    chance=None,
    leads=False,
    before_percentage=None,
    standing=Standing.NEW,
)
GAPS = GapReport(
    rule=GapRule(),
    window_start=JUNE,
    window_end=date(2025, 6, 30),
    periods=1,
    groups=8,
    over=6,
    total_records=2_000,
    zero_records=900,
    prize=GAP.prize,
    gaps=(GAP, LONELY_GAP),
)

POINT_GAP = PointGap(
    region="RIYADH",
    province="QASSIM",
    precision_area="BURAIDAH",
    market="OLD TOWN",
    item="PEPSI CAN 330",
    kind=PointGapKind.DELISTED,
    since=JUNE,
    is_new=True,
    confidence=0.879,
    potential=410.0,
    low=101.2,
    middle=202.4,
    high=404.8,
    peers=7,
    point_sales=5_100.0,
    peer_share=0.034,
)
VOID = PointGap(
    region="JEDDAH",
    province=None,
    precision_area=None,
    market="HARBOUR",
    item=None,
    kind=PointGapKind.VOID,
    since=None,
    is_new=False,
    confidence=0.5,
    potential=40.0,
    low=10.0,
    middle=20.0,
    high=30.0,
    peers=3,
    point_sales=900.0,
    peer_share=0.01,
)
POINT_GAPS = PointGapReport(rule=PointGapRule(), as_of=JULY, gaps=(POINT_GAP, VOID))

SHARE = Share(
    group=("PEPSICO",),
    sales=Decimal("81234.50"),
    share=41.256,
    change=-2.345,
    noise=0.618,
    beyond_noise=True,
    eroded=True,
    takers=(Taker(group=("COCA-COLA",), points=1.75),),
    tdp=512.34,
    velocity=158.6,
    fair_share=104.4,
)
STEADY_SHARE = Share(
    group=(None,),
    sales=Decimal(0),
    share=0.0,
    change=None,
    noise=None,
    beyond_noise=None,
    eroded=False,
    takers=(),
    tdp=None,
    velocity=None,
    fair_share=None,
)
SPREAD = Spread(group=("PEPSICO",), points=93, numeric=72.16, weighted=88.44)
SHARES = ShareReport(
    rule=ShareRule(),
    period=JULY,
    before=JUNE,
    total=Decimal("196903.25"),
    shares=(SHARE, STEADY_SHARE),
    hhi=2_345.6,
    concentration=Concentration.HIGH,
    groups=2,
)

BRIDGE = Bridge(
    group=("PEPSI",),
    before=Decimal("1000.5"),
    after=Decimal("1250.25"),
    distribution=310.2,
    mix=-85.4,
    velocity=24.95,
    growth=24.96,
    is_new=False,
    drivers=(Driver(item="PEPSI CAN", group=("PEPSI",), change=120.5, distribution=90.25, velocity=30.25),),
)
NEW_BRIDGE = Bridge(
    group=(None,),
    before=Decimal(0),
    after=Decimal(77),
    distribution=77.0,
    mix=0.0,
    velocity=0.0,
    growth=None,
    is_new=True,
    drivers=(),
)
WHOLE_BRIDGE = Bridge(
    group=(),
    before=Decimal(5_000),
    after=Decimal(4_400),
    distribution=-500.0,
    mix=-150.0,
    velocity=50.0,
    growth=-12.0,
    is_new=False,
    drivers=(),
)
BRIDGES = BridgeReport(by=("brand",), first=JUNE, last=JULY, whole=WHOLE_BRIDGE, bridges=(BRIDGE, NEW_BRIDGE))

REACH = Reach(
    place=("RIYADH",),
    item="MIRINDA NRB 250",
    sales=Decimal("4321.00"),
    numeric=31.25,
    weighted=47.85,
    velocity=90.32,
    target=78.64,
    prize=Prize(missing=8, expected=2_781.6, low=695.2, middle=1_390.4, high=2_780.8),
    peers=5,
)
LONELY_REACH = Reach(
    place=(None,),
    item=None,
    sales=Decimal(0),
    numeric=0.0,
    weighted=0.0,
    velocity=None,
    target=None,
    prize=Prize(),
    peers=1,
)
REACHES = ReachReport(rule=DistributionRule(), period=JULY, reaches=(REACH, LONELY_REACH))

PLACE = PlaceFigures(
    place="ASIR",
    sales=Moved(value=61_500.0, change=7.26, noise=4.1),
    last_year=-3.14,
    share=18.72,
    zero_rate=Moved(value=44.38, change=2.5, noise=1.2),
    peer_rate=36.3,
    excess=Moved(value=8.08, change=0.9, noise=3.3),
    breadth=Moved(value=23.47, change=-1.9, noise=0.8),
    prize=Prize(missing=52, expected=12_401.6, low=3_100.2, middle=6_200.4, high=12_400.8),
    chance=0.9997,
    history=((JUNE, 6.5), (JULY, 8.08)),
)
SILENT_PLACE = PlaceFigures(
    place=None,
    sales=Moved(value=None, change=None, noise=None),
    last_year=None,
    share=0.0,
    zero_rate=Moved(value=None, change=None, noise=None),
    peer_rate=None,
    excess=Moved(value=None, change=None, noise=None),
    breadth=Moved(value=None, change=None, noise=None),
    prize=Prize(),
    chance=None,
    history=(),
)
PLACES = PlaceReport(level="province", period=JULY, before=JUNE, places=(PLACE, SILENT_PLACE))

DEVIATION = Deviation(
    kind=DeviationKind.BELOW,
    place=("RIYADH", "QASSIM", "BURAIDAH", "OLD TOWN"),
    item="7UP CAN 330",
    actual=812.0,
    expected=1_433.6,
    low=1_102.4,
    high=1_791.2,
    model="theta",
)
DEVIATIONS = DeviationReport(period=JULY, series=5_400, deviations=(DEVIATION,))

OPPORTUNITY = Opportunity(
    kind=OpportunityKind.WHITE_SPACE,
    place="TABUK",
    level="flavour",
    name="ORANGE",
    figure=8.14,
    against=13.62,
    confidence=0.659,
    peers=9,
    prize=Prize(missing=41, expected=6_043.1, low=1_510.6, middle=3_021.2, high=6_042.4),
)
OPPORTUNITIES = OpportunityReport(rule=OpportunityRule(), as_of=JULY, opportunities=(OPPORTUNITY,))

EXCISE_ITEM = ExciseItem(
    item="PEPSI CAN 330ML",
    brand="PEPSI",
    diet="REGULAR",
    content=SugarContent(level="diet", name="REG", grams=Decimal("10.6"), assumed=True, source="label of 2024"),
    litres=Decimal("0.33"),
    pack=Decimal("0.742"),
    if_pack=Decimal("0.3597"),
    sold_litres=91_250.5,
    tax=205_313.6,
    if_tax=99_463.4,
    assumed=(Assumption.PRICE,),
    if_assumed=(Assumption.SUGAR, Assumption.PRICE),
)
UNKNOWN_EXCISE_ITEM = ExciseItem(
    item=None,
    brand=None,
    diet=None,
    content=None,
    litres=None,
    pack=None,
    if_pack=None,
    sold_litres=None,
    tax=None,
    if_tax=None,
)
EXCISE = ExciseReport(
    question=ExciseQuestion(price=Decimal("4.50"), shift=12.5),
    periods=(
        ExciseSum(period=JUNE, rule=SHIPPED_RULES[0], tax=187_654.3, assumed=7_654.3, saved=321.5),
        ExciseSum(period=JULY, rule=SHIPPED_RULES[0], tax=205_313.6, assumed=5_313.6, saved=654.3),
    ),
    what_if=ExciseSum(period=JULY, rule=SHIPPED_RULES[1], tax=99_463.4, assumed=98_765.4, saved=12_432.9),
    items=(EXCISE_ITEM, UNKNOWN_EXCISE_ITEM),
    unstated=3,
)
