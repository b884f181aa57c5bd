"""Whether a number without a currency sign is pay: only where a word for pay leads to it."""

from collections.abc import Sequence

from voyageur.understanding.fold import Text
from voyageur.understanding.pay.amounts import Written
from voyageur.understanding.pay.around import words_before
from voyageur.understanding.pay.claim import Claim
from voyageur.understanding.pay.cue import ENDINGS, LEADING, Cue, is_led
from voyageur.understanding.pay.words import EACH, PAYING, SAID, STEP, STOP

_ENDING = STOP | SAID.keys()
_JOINED = EACH | SAID.keys()


def is_led_to(text: Text, written: Written) -> bool:
    """Whether the word before a number may lead to it from a word for pay."""
    before = words_before(text, written)
    return not before or before[-1] in LEADING or before[-1].endswith(ENDINGS)


def is_pay(text: Text, claim: Claim, cue: Cue, *, is_field: bool) -> bool:
    """Whether a word for pay leads to the number; in a field, a period behind it is enough."""
    near, is_range = claim.around, claim.is_range_of_a_year
    if near.before[-1:] and near.before[-1] in STEP:
        return False
    joined = claim.said and (_has_slash(text, claim) or _is_joined(near.behind))
    ends = joined or not near.phrase or near.phrase[0] in _ENDING
    if is_field and (joined or (ends and _is_all(claim))):
        return True
    if is_range and claim.written.grouped and near.alone and not near.before + near.behind:
        return True
    if cue.pay is None:
        return is_range and ends and near.before[-1:] != [] and near.before[-1] in PAYING
    between = (near.above + near.outside)[-cue.pay + 1 :] if cue.pay > 1 else []
    return is_range or (ends and is_led(between))


def _is_joined(behind: Sequence[bytes]) -> bool:
    """Whether words behind a number join it to its unit: "an hour", « de l'heure »."""
    return behind[0] in _JOINED or (behind[0] == b"de" and behind[1] in _JOINED)


def _is_all(claim: Claim) -> bool:
    """Whether a field holds little but an amount that looks like pay."""
    near = claim.around
    likely = not claim.said and (claim.period == "year" or not claim.assumed)
    return near.alone and likely and is_led(near.before)


def _has_slash(text: Text, claim: Claim) -> bool:
    """Whether a slash, either way, joins an amount to its unit."""
    return text.raw[claim.written.end : claim.written.end + 2].strip()[:1] in ("/", "\\")
