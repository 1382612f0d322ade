"""Names by their form: what is one, how it is written, and the same one written otherwise."""
