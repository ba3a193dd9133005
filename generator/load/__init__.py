"""Files become values that know their lines, then typed records."""
