"""Pages become HTML; no decision is left for templates."""
