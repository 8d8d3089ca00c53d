"""The identity of an alert: one breach of one rule by one scope is one alert, whoever finds it and how often."""

from uuid import UUID, uuid5

from core.model.alerts.alerts import Breach

_NAMESPACE = UUID("6c1f2d0e-8d0a-5b1c-9a55-7261666600a1")


def alert_id(breach: Breach) -> str:
    """Return the id that every machine derives from rule, scope and the first period of the breach.

    The threshold and the version of the rule are not part of it: an edited threshold raises nothing twice.
    """
    scope = "/".join(f"{level}={name}" for level, name in sorted(breach.scope))
    return str(uuid5(_NAMESPACE, f"{breach.rule}|{scope}|{breach.first.isoformat()}"))
