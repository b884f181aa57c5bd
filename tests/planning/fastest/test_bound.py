"""No order has more postings in reach than the bound of an hour."""

from hypothesis import HealthCheck, given, settings

from tests.planning.fastest.races import by_hour, large, orders, races
from voyageur.planning.fastest.bound import bounds, earliest
from voyageur.planning.fastest.cover import Cover
from voyageur.planning.fastest.instance import encode
from voyageur.planning.fastest.problem import Race


def test_without_work_nothing_is_bounded_but_by_all_postings() -> None:
    problem = large(tasks=40, postings=60)
    whole = encode(problem)
    assert whole is not None
    found, _ = Cover(whole, 500).most(0)
    assert found <= sum(posting.n for posting in problem.postings)
    assert found >= Cover(whole, 500).most(1)[0]


SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(problem=races(most=5))
def test_no_order_has_more_in_reach_in_any_hour(problem: Race) -> None:
    whole = encode(problem)
    if whole is None:
        return
    most = bounds(whole)
    assert all(a <= b for a, b in zip(most, earliest(whole), strict=True))
    assert most == sorted(most)
    needed = {task for task in problem.tasks if task.needed}
    for order in orders(problem):
        if needed <= {*order}:
            assert all(a <= b for a, b in zip(by_hour(problem, order), most, strict=True))
