"""Measure several things side by side, so that a busy machine slows all of them alike."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

RUNS = 11


@dataclass(frozen=True, slots=True)
class Sample:
    """Seconds of each run, in the order they were taken."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return median(self.seconds)

    def as_json(self) -> dict[str, float | int]:
        """Median and range in seconds."""
        return {
            "median_s": round(self.median, 5),
            "min_s": round(min(self.seconds), 5),
            "max_s": round(max(self.seconds), 5),
            "runs": len(self.seconds),
        }


def side_by_side(
    tasks: Mapping[str, Callable[[], object]], runs: int = RUNS, warm_ups: int = 1
) -> dict[str, Sample]:
    """Run all tasks in turn, round by round; the warm-up rounds don't count."""
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(-warm_ups, runs):
        for name, task in tasks.items():
            begin = time.perf_counter()
            task()
            if number >= 0:
                taken[name].append(time.perf_counter() - begin)
    return {name: Sample(tuple(seconds)) for name, seconds in taken.items()}
