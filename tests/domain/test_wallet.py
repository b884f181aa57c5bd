"""The wallet is a fold of what somebody said of their certifications."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from voyageur.domain.certification import Certification
from voyageur.domain.event import Event, EventKind
from voyageur.domain.profile import Held
from voyageur.domain.wallet import Wallet, wallet, with_wallet

START = datetime(2026, 11, 29, 12, tzinfo=UTC)
ANCHOR = Certification(
    id="anchor",
    name={"en": "Anchor", "fr": "Ancre"},
    issuer="Quay",
    level="entry",
    attests=(),
    events=(),
    confidence="high",
    validity_months=12,
)
FACTS = {"anchor": ANCHOR}


def said(seq: int, kind: EventKind, ref: str, undoes: str | None = None, **payload: str) -> Event:
    return Event(
        id=f"e{seq}",
        at=START + timedelta(days=seq),
        seq=seq,
        kind=kind,
        ref=ref,
        payload=payload,
        undoes=undoes,
    )


def test_what_is_said_again_of_one_corrects_and_keeps_the_rest() -> None:
    found = wallet(
        [
            said(1, "held", "certification:anchor", issued="2026-01-10", number="N 1"),
            said(2, "held", "certification:anchor", expires="2027-02-01"),
        ]
    ).held["certification:anchor"]
    assert (found.issued, found.expires) == (date(2026, 1, 10), date(2027, 2, 1))
    assert found.number == "N 1"


def test_one_issued_anew_has_neither_the_former_end_nor_the_former_badge() -> None:
    first = said(
        1, "held", "certification:anchor", issued="2025-01-10", expires="2026-01-10",
        badge="2025-02-01",
    )  # fmt: skip
    found = wallet([first, said(2, "held", "certification:anchor", issued="2026-01-05")])
    again = found.held["certification:anchor"]
    assert (again.issued, again.expires, again.badge) == (date(2026, 1, 5), None, None)


def test_what_was_taken_out_is_out_until_it_is_put_in_again() -> None:
    events = [said(1, "held", "certification:anchor"), said(2, "dropped", "certification:anchor")]
    assert wallet(events) == Wallet({}, {"certification:anchor"})
    again = [*events, said(3, "held", "certification:anchor")]
    assert list(wallet(again).held) == ["certification:anchor"]
    undone = [*events, said(3, "undone", "certification:anchor", undoes="e2")]
    assert list(wallet(undone).held) == ["certification:anchor"]


def test_a_profile_holds_what_the_wallet_says_and_not_what_was_taken_out_of_it() -> None:
    resume = (Held(certification="anchor", issued=date(2024, 5, 1)),)
    newer = wallet([said(1, "held", "certification:anchor", issued="2026-05-01")])
    assert with_wallet(resume, newer, FACTS) == (
        Held(certification="anchor", issued=date(2026, 5, 1), expires=date(2027, 5, 1)),
    )
    older = wallet([said(1, "held", "certification:anchor", issued="2020-05-01")])
    assert with_wallet(resume, older, FACTS) == resume
    out = wallet([said(1, "dropped", "certification:anchor")])
    assert with_wallet(resume, out, FACTS) == ()
    strange = wallet([said(1, "held", "certificate:ccna", name="CCNA", issuer="Cisco")])
    assert with_wallet(resume, strange, FACTS) == resume


ENTRIES = st.lists(
    st.tuples(st.sampled_from(["held", "dropped", "undo"]), st.sampled_from("abc")), max_size=12
)


@settings(max_examples=60, deadline=None)
@given(ENTRIES, st.randoms(use_true_random=False))
def test_nothing_depends_on_the_order_in_which_events_arrive(
    entries: list[tuple[str, str]], shuffled: object
) -> None:
    events: list[Event] = []
    for seq, (kind, ident) in enumerate(entries, start=1):
        if kind == "undo":
            if events:
                last = events[-1]
                events.append(said(seq, "undone", last.ref, undoes=last.id))
        elif kind == "held":
            events.append(said(seq, "held", f"certification:{ident}"))
        else:
            events.append(said(seq, "dropped", f"certification:{ident}"))
    mixed = list(events)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert wallet(mixed) == wallet(events)
    assert not set(wallet(events).held) & wallet(events).dropped
