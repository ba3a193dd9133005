"""Figures from registers on the web: the only room that calls out, and only when staff ask for it."""
