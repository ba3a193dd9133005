"""``python -m generator`` does what ``suunta`` does."""

from .cli import main

main(prog_name="suunta")
