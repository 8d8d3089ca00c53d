"""How columns share the width that there is."""

from collections.abc import Mapping


def share_out(room: int, wanted: Mapping[int, int]) -> dict[int, int]:
    """Return the width of each column: nobody has more than it wants while another has less; the rest is for all."""
    shares: dict[int, int] = {}
    rest = max(0, room)
    if (spare := rest - sum(wanted.values())) >= 0:
        more = spare // len(wanted) if wanted else 0
        shares = {number: width + more for number, width in wanted.items()}
    else:
        for at, (number, width) in enumerate(sorted(wanted.items(), key=lambda column: column[1])):
            shares[number] = min(width, rest // (len(wanted) - at))
            rest -= shares[number]
    if shares:
        shares[max(shares)] += max(0, room) - sum(shares.values())  # what the division left
    return shares
