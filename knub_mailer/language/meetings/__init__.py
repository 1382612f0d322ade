"""Which meetings are meant."""
