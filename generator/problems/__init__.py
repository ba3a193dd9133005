"""Faults as data: which, where, and the words for it in three languages."""

from .problem import Level, Location, Problem, ProblemsError, problem
from .words import LANGUAGES, Language, Words, codes, count_words, level_words, suggestion_words, words

__all__ = [
    "LANGUAGES",
    "Language",
    "Level",
    "Location",
    "Problem",
    "ProblemsError",
    "Words",
    "codes",
    "count_words",
    "level_words",
    "problem",
    "suggestion_words",
    "words",
]
