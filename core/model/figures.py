"""Every figure by its one definition: pages, files, the service and the manual read it here."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from types import MappingProxyType


class FigureUnit(StrEnum):
    """What a figure is counted in."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    INDEX = "index"
    DATA = "data"  # whatever the sales of the data count: riyals, litres, cases
    RIYALS = "riyals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure. ``grain`` says of what and over which time it is; a changed formula is a new ``version``."""

    id: str
    formula: str
    grain: str
    unit: FigureUnit
    version: int = 1


_COUNT, _PERCENT, _POINTS = FigureUnit.COUNT, FigureUnit.PERCENT, FigureUnit.POINTS
_INDEX, _DATA, _RIYALS = FigureUnit.INDEX, FigureUnit.DATA, FigureUnit.RIYALS

FIGURES: Mapping[str, Figure] = MappingProxyType(
    {
        figure.id: figure
        for figure in (
            Figure(id="sales", formula="sum(value)", grain="group x period", unit=_DATA),
            Figure(id="zero_rate", formula="zeros / records x 100", grain="group x period", unit=_PERCENT),
            Figure(id="gap_rate", formula="zeros / records x 100", grain="group x window", unit=_PERCENT),
            Figure(
                id="gap_excess",
                formula="max(0, zeros - records x peer zeros / peer records)",
                grain="group x window",
                unit=_COUNT,
            ),
            Figure(
                id="chance",
                formula="P(item would sell at the point), of a row like it, by the kind of gap",
                grain="item x point",
                unit=_PERCENT,
            ),
            Figure(
                id="potential",
                formula="own sales, or peer share x category sales of the point",
                grain="item x point, per period",
                unit=_DATA,
            ),
            Figure(
                id="prize",
                formula="sum of chance x potential x 0.25 | 0.5 | 1.0",
                grain="items missing at points, by any group, per period",
                unit=_DATA,
                version=2,
            ),
            Figure(
                id="opportunity",
                formula="prize - threat",
                grain="items missing at points that are no rival's, by any group, per period",
                unit=_DATA,
            ),
            Figure(
                id="threat",
                formula="sum of chance x potential x 0.5",
                grain="items of rivals missing at points, by any group, per period",
                unit=_DATA,
            ),
            Figure(
                id="room",
                formula="mean of two ranks among provinces, 0 to 100: prize / sales, sum of chances / points",
                grain="province",
                unit=_INDEX,
            ),
            Figure(
                id="gap_lead",
                formula="P(rate > peer rate), both beta with as many records as groups differ beyond counting",
                grain="group x window",
                unit=_PERCENT,
            ),
            Figure(
                id="numeric_distribution",
                formula="points selling the item / active points x 100",
                grain="item x period",
                unit=_PERCENT,
            ),
            Figure(
                id="weighted_distribution",
                formula="category sales of the points selling the item / category sales of all points x 100",
                grain="item x period",
                unit=_PERCENT,
            ),
            Figure(id="tdp", formula="sum(weighted distribution)", grain="group x period", unit=_POINTS),
            Figure(id="item_distribution", formula="TDP / items that sell", grain="group x period", unit=_PERCENT),
            Figure(id="velocity", formula="sales / weighted distribution", grain="item or group x period", unit=_DATA),
            Figure(id="fair_share", formula="share of TDP / share of sales x 100", grain="group x period", unit=_INDEX),
            Figure(id="share", formula="own sales / category sales x 100", grain="group x period", unit=_PERCENT),
            Figure(
                id="share_erosion",
                formula="loss like for like >= 1 point, or >= 5 % of a share >= 5 %, beyond the noise band",
                grain="group x period",
                unit=_POINTS,
                version=2,
            ),
            Figure(id="hhi", formula="sum(share^2)", grain="named dimension x period", unit=_INDEX),
            Figure(
                id="bridge_distribution", formula="dTDP x mean group velocity", grain="group x two periods", unit=_DATA
            ),
            Figure(
                id="bridge_mix",
                formula="sum(dWD x (mean item velocity - mean group velocity))",
                grain="group x two periods",
                unit=_DATA,
            ),
            Figure(id="bridge_velocity", formula="sum(dVelocity x mean WD)", grain="group x two periods", unit=_DATA),
            Figure(
                id="growth",
                formula="sales / base - 1 of areas that reported in both; new where base <= 2 % of the largest period",
                grain="group x period",
                unit=_PERCENT,
                version=2,
            ),
            Figure(
                id="noise_band",
                formula="usual change +- t x 1.4826 x MAD(earlier changes - usual ones), from six on",
                grain="series x period x comparison",
                unit=_PERCENT,
                version=2,
            ),
            Figure(id="slope", formula="median((y_j - y_i) / (j - i))", grain="series", unit=_DATA),
            Figure(id="moving_annual_total", formula="sum of the last 12 months", grain="group", unit=_DATA),
            Figure(
                id="ramadan_effect",
                formula="level = season x year x (1 + effect x days / days of month)",
                grain="total x months",
                unit=_PERCENT,
            ),
            Figure(
                id="wape",
                formula="sum(|actual - forecast|) / sum(actual) x 100",
                grain="series x horizon",
                unit=_PERCENT,
            ),
            Figure(id="mase", formula="MAE / MAE of seasonal naive, else naive", grain="series x horizon", unit=_INDEX),
            Figure(
                id="rmsse",
                formula="RMSE / root mean squared change from period to period",
                grain="series x horizon",
                unit=_INDEX,
            ),
            Figure(id="interval_width", formula="mean(upper - lower bound)", grain="series x horizon", unit=_DATA),
            Figure(id="bias", formula="mean(actual - forecast)", grain="series x horizon", unit=_DATA),
            Figure(
                id="coverage",
                formula="actuals inside the interval / actuals x 100",
                grain="series x horizon",
                unit=_PERCENT,
            ),
            Figure(id="fva", formula="WAPE(naive) - WAPE(model)", grain="series x horizon", unit=_POINTS),
            Figure(
                id="forecast_accuracy", formula="max(0, 1 - WAPE) x 100", grain="series x scored periods", unit=_PERCENT
            ),
            Figure(
                id="quality_score",
                version=2,
                formula="loaded / (figures - those of totals) x 100",
                grain="import, or import x rule",
                unit=_PERCENT,
            ),
            Figure(
                id="excise",
                formula="litres x riyals a litre by sugar; until 2025 half of the price; rule of the first day",
                grain="item, or item x period",
                unit=_RIYALS,
                version=2,
            ),
        )
    }
)


def definitions_version() -> str:
    """Return the digest of all definitions: two machines that show the same one calculate the same way."""
    lines = [
        f"{figure.id} {figure.version} {figure.formula} {figure.grain} {figure.unit}" for figure in FIGURES.values()
    ]
    return sha256("\n".join(lines).encode()).hexdigest()[:12]
