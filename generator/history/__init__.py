"""Other versions of the data, from Git: the only room that calls it."""
