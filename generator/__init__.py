"""Suunta: plans of a Finnish public authority as an accessible bilingual website."""
