"""Mentions -> entities of the document: people under one name, bodies under their full names, who "Dia" is."""
