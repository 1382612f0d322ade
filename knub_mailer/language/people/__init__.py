"""Whom a mail knows and speaks of, whose an address is, and for whom the sender may speak."""
