"""Ids become things; then the rules look at the whole."""
