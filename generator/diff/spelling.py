"""Whether two texts say the same in another spelling."""

from __future__ import annotations

import re

LONG_TEXT_LETTERS = 40
"""From how many letters on a text is long enough for a letter or two to be a slip of the hand."""
MOST_LETTERS = 2
_SHORTEST_WORD = 5
"""In shorter words a letter is the meaning: Finnish ``ei`` and ``on`` differ in two."""

_MEANING = re.compile(
    r"""\]\([^)]*\)                   # where a link leads
      | \[\^[^\]]*\]                  # a footnote
      | (?<!\S)[-−–]\d+(?:[.,]\d+)*   # a number below zero
      | \d+(?:[.,]\d+)*               # a number; its comma is no punctuation
      | [%‰<>≤≥=±+€°§²³]
      | [^\W\d_]+                     # a word
    """,
    re.VERBOSE,
)


def is_spelling(before: str, after: str) -> bool:
    """Return whether only punctuation, case, white space, or a letter or two of a long text differ.

    Numbers, signs such as ``%``, links and footnotes are never spelling. Order makes no difference:
    ``is_spelling(a, b) == is_spelling(b, a)``.
    """
    old, new = _MEANING.findall(before.casefold()), _MEANING.findall(after.casefold())
    if _joined(old) == _joined(new):
        return True
    if len(old) != len(new) or sum(map(len, old)) < LONG_TEXT_LETTERS:
        return False
    pairs = [(one, other) for one, other in zip(old, new, strict=True) if one != other]
    if not all(_may_be_a_slip(one) and _may_be_a_slip(other) for one, other in pairs):
        return False
    return sum(letters_apart(one, other) for one, other in pairs) <= MOST_LETTERS


def _may_be_a_slip(part: str) -> bool:
    return part.isalpha() and len(part) >= _SHORTEST_WORD


def _joined(parts: list[str]) -> str:
    """Return the parts without the spaces between words, but with those round numbers and signs."""
    return "".join(part if part.isalpha() else f" {part} " for part in parts)


def letters_apart(one: str, other: str) -> int:
    """Return how many letters must be put in, left out or exchanged to make one word of the other."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        above, row[0] = row[0], number
        for place, counterpart in enumerate(other, 1):
            above, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, above + (letter != counterpart))
    return row[-1]
