"""A sentence marked, grouped and taken apart: the clauses that patterns are written against."""
