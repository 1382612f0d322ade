"""What keeps a wish from being carried out: doubt, condition, negation, taking it back."""
