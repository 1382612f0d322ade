"""The wishes about seats: coming, not coming, one for another, out of one meeting into another."""
