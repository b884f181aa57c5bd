"""Whether an amount is the job's pay, and not revenue, funding, a bonus, a budget or a price."""

from voyageur.understanding.fold import Text
from voyageur.understanding.pay import unsigned
from voyageur.understanding.pay.amounts import Written
from voyageur.understanding.pay.around import Around, phrase_behind, words_before
from voyageur.understanding.pay.claim import Claim, claim_of
from voyageur.understanding.pay.cue import Cue, cue_of, has_purpose, is_led
from voyageur.understanding.pay.words import (
    BASE,
    BEHIND_PAY,
    EACH,
    HINT,
    INCLUDING,
    JOB,
    LIGHT,
    PAY,
    SAID,
    STOP,
    TOTAL,
    UNIT,
)

_FIELD = 150
"""Characters of a text that is no posting but a field of one: what it says is likely pay."""
_CLOSE = 4
"""Words between a word for pay and an amount that doesn't look like pay by itself."""
_NAMES = BASE | PAY | TOTAL | JOB
"""Words behind an amount that say it is pay."""
_FOLLOWING = BEHIND_PAY | EACH | HINT | LIGHT | STOP | SAID.keys() | UNIT.keys() | INCLUDING
"""Words that may follow pay."""
_ROUND = 1000_00
"""Cents to whose multiples budgets and prices are rounded, and the scales of public pay are not."""


def judge(text: Text, written: Written) -> Claim | None:
    """The claim of an amount to be the job's pay; None where it is something else."""
    is_field, is_range = len(text.raw) <= _FIELD, written.high is not None
    phrase = phrase_behind(text, written)
    purpose = has_purpose(phrase)
    if purpose and not is_range and PAY.isdisjoint(words_before(text, written)):
        return None
    if not (written.signs or is_range or is_field or unsigned.is_led_to(text, written)):
        return None
    near = Around(text, written, phrase)
    cue = cue_of(near)
    claim = None if cue.other else claim_of(text, near)
    if claim is None or (purpose and not _is_sure(claim, cue)):
        return None
    is_pay = _is_pay if written.signs else unsigned.is_pay
    return claim if is_pay(text, claim, cue, is_field=is_field) else None


def _is_sure(claim: Claim, cue: Cue) -> bool:
    """A range, or an amount right behind the word for pay, whatever stands behind it."""
    likely = claim.period == "year" or claim.said
    if claim.written.high is not None:
        return likely and cue.names_pay
    return likely and cue.pay is not None and cue.pay <= min(_CLOSE, claim.around.after_comma)


def _is_pay(text: Text, claim: Claim, cue: Cue, *, is_field: bool) -> bool:
    """Of an amount with a currency sign: by its name, else by its period, form and place."""
    near, is_range = claim.around, claim.written.high is not None
    likely = is_range or claim.said or not claim.assumed or claim.period in ("year", "hour")
    if cue.names_pay or any(word in _NAMES for word in near.phrase[:_CLOSE]):
        return likely or (cue.pay is not None and cue.pay <= _CLOSE)
    if _goes_on(text, claim):
        return False
    named = near.is_labelled and (claim.said or is_range or is_led(near.before))
    if is_field and (cue.led or near.is_sentence or named):
        return likely
    if claim.said and claim.period in ("hour", "day"):
        return True
    if (claim.said or (is_range and not claim.assumed)) and (near.alone or near.is_labelled):
        return True
    hinted = cue.led or (cue.hints > 0 and claim.said)
    return claim.is_range_of_a_year and (hinted or _stands_out(claim))


def _goes_on(text: Text, claim: Claim) -> bool:
    """Whether the next word says what the money is of: "$90,000 to $140,000 machines"."""
    phrase = claim.around.phrase
    following = text.raw[claim.written.end : claim.written.end + 3].strip()[:1]
    return following.islower() and phrase[:1] != [] and phrase[0] not in _FOLLOWING


def _stands_out(claim: Claim) -> bool:
    """Whether a range is a heading, names its currency, or isn't round, as only pay does."""
    low, high, signs, near = claim.low or 0, claim.high or 0, claim.written.signs, claim.around
    return (
        near.alone
        or near.is_labelled
        or any(sign not in "$€£" for sign in signs)
        or bool(low % _ROUND and high % _ROUND)
    )
