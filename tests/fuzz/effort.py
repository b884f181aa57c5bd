"""How long to look: a moment in ``make test``, as long as one likes in ``make fuzz``.

``FUZZ_EXAMPLES`` is the number of examples of each test. In a moment they are always the same; in a
long run they are new ones each time, and what failed is printed with a blob that repeats it.
"""

import os

from hypothesis import HealthCheck, settings

EXAMPLES = os.environ.get("FUZZ_EXAMPLES")
FUZZ = settings(
    max_examples=int(EXAMPLES or 25),
    derandomize=EXAMPLES is None,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
