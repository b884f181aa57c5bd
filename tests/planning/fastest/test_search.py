"""The search, also where an exact answer is at hand."""

from hypothesis import HealthCheck, given, settings

from tests.planning.fastest.races import goals, keeps, races, try_everything
from voyageur.planning.fastest.instance import encode
from voyageur.planning.fastest.problem import Race
from voyageur.planning.fastest.search import best_found

SLOW = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(problem=races())
def test_what_the_search_finds_keeps_the_rules_and_is_counted_rightly(problem: Race) -> None:
    whole = encode(problem)
    if whole is None:
        return
    found = best_found(whole)
    order = keeps(problem, tuple(whole.tasks.units[i] for i in found))
    assert goals(problem, order) == whole.rank(found)
    best = try_everything(problem)
    assert best is not None
    assert whole.rank(found) <= best
    assert best_found(whole) == found
