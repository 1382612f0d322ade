"""Words and spellings, before anybody is found in them: folding, sentences, word lists."""
