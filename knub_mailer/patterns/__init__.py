"""Regular expressions that are not tried in vain (standard library only)."""
