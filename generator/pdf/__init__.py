"""Documents for print as tagged PDF (PDF/UA-1); the only room that knows WeasyPrint and pikepdf."""
