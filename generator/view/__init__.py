"""What each page shows, in order; tables are values that cannot be built inaccessible."""
