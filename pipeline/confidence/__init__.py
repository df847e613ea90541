"""fact -> probability that a reviewer would accept it, with its reasons."""
