"""What staff write in subjects and replies (contract: organisers.md)."""
