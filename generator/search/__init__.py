"""Search that knows the languages: what each page is found by, and the index that Pagefind makes of it."""
