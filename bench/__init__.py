"""Speed: each figure a median of many runs, beside a bare interpreter of the same round."""
