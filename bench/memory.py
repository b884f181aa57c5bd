"""``python -m bench.memory COMMAND …``: the most memory a command held, in kilobytes.

A process of its own, because a child is charged with what its parent held when it was made.
"""

import resource
import subprocess
import sys

if __name__ == "__main__":
    subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
