"""Replies to a question of ours: the answer, and all else that they say."""
