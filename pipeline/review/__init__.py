"""The queue, the decisions, the web page."""
