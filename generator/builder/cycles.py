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


def drop_new_cycles() -> None:
    """Look for cycles, but only among what was made since the last time: what lives longer is never looked at again."""
    gc.collect(0)


@contextmanager
def lasting() -> Iterator[None]:
    """Do the same while things are made that stay, and leave them out of every later search."""
    with without_cycle_search():
        yield
        gc.freeze()
