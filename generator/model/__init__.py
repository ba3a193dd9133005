"""The records that the data files hold, still pointing at each other by id."""
