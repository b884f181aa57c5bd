"""Pay as people write it in Canada, in English and French: of a posting's job, and in guides."""

from voyageur.understanding.pay.lines import Stated, find_pay
from voyageur.understanding.pay.posting import read_pay

__all__ = ["Stated", "find_pay", "read_pay"]
