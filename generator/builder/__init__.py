"""Finished pages become a site: the only room that knows MkDocs."""
