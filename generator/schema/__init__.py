"""The form of each kind of data file, for editors: JSON Schema with titles and descriptions in Finnish."""
