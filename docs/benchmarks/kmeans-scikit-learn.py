"""Runs scikit-learn's k-means on a file of doubles (five columns, one after the other), to convergence, ten starts."""
import sys
import time

import numpy
from sklearn.cluster import KMeans

points = numpy.ascontiguousarray(numpy.fromfile(sys.argv[1]).reshape(5, -1).T)
starts = int(sys.argv[2]) if len(sys.argv) > 2 else 10
began = time.perf_counter()
fitted = KMeans(5, n_init=starts, tol=0, max_iter=10_000, random_state=1).fit(points)
print(f"{len(points)} members, {starts} starts: {time.perf_counter() - began:.2f} s, inertia {fitted.inertia_!r}")
