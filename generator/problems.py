"""Faults as data: where, which, and the words for it in three languages."""
