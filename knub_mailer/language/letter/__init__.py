"""A letter from its first sentence to its last: what each sentence adds, completes or corrects."""
