"""Data files written and changed for people: comments, order and every untouched byte stay."""
