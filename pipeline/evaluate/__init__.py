"""gold -> precision, recall, F1, calibration, errors, floors."""
