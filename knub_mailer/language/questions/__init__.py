"""What is no wish: questions, thanks, remarks, complaints and what else a person must read."""
