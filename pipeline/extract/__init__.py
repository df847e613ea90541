"""Mentions and entities -> facts: one extractor per type, registered in `registry`."""
