"""How long a build takes and how much memory, beside stock Material on the same pages."""
