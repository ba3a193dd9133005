"""The built site as its readers meet it: in files, in a browser, by keyboard and through the accessibility tree."""
