"""Sarifakta: from Indonesian press releases to facts that a reader can check."""
