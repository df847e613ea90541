"""Text -> spaCy Doc with sentences (and, with trained models, tags, trees and names), behind one seam: `analyser`."""

from __future__ import annotations

from pipeline.language.analyser import Analyser, AnalyserError, analyser

__all__ = ["Analyser", "AnalyserError", "analyser"]
