"""The plan in other formats: values in, bytes out; no file is opened here."""
