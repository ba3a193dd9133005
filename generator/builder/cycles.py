"""Python's search for cycles, which looks at every object that lives, kept away from large data."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_cycle_search() -> Iterator[None]:
    """Keep Python from looking for cycles: a build has few, ends soon, and would spend a quarter of its time on it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def spare_all_so_far() -> None:
    """Leave everything that was made until now, such as the data, out of every later search."""
    gc.freeze()


def drop_new_cycles() -> None:
    """Look for cycles among what was made since the last time; what lives longer is not looked at again."""
    gc.collect(0)


@contextmanager
def lasting() -> Iterator[None]:
    """Do the same while things are made that stay, and leave them out of every later search.

    What has become rubbish before is dropped first: it would stay too.
    """
    gc.collect()
    with without_cycle_search():
        yield
        spare_all_so_far()
