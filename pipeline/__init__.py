"""Sarifakta: from Indonesian press releases to facts that a reader can check."""

import os

# The matrices of the models are small: threads that wait for each other more than halve the speed. NumPy reads this
# when it is first imported, so it stands before everything else; who sets it otherwise is left alone.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
