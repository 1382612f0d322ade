"""The second reading: what networks make of the whole letter, and what comes of both readings."""
