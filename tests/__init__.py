"""Tests of Suunta: see the docstring of each for why it matters."""
