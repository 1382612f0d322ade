"""The wishes about the membership: joining, its contact, leaving."""
