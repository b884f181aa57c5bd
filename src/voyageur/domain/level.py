"""How well somebody knows a skill."""

from enum import IntEnum


class Level(IntEnum):
    """Five steps; ``data/levels.toml`` anchors each in words for each kind of skill."""

    NONE = 0
    MET = 1
    GUIDED = 2
    ALONE = 3
    LEADS = 4
