"""Who stands beside which meeting, as the networks are told it."""

from __future__ import annotations

from knub_mailer.language.second.nearness import NEARNESS, nearness, openings

BOTH, TOGETHER, APART, NEAREST, BEFORE, AFTER, ONLY, NONE_THERE, ALONE, SEVERAL = range(NEARNESS)


def near(words: str, *people: str) -> list[list[list[float]]]:
    """Of a sender who is not meant and the people at the given tokens, at meetings M1 to M3."""
    tokens = words.split()
    where = [
        [[at for at, token in enumerate(tokens) if token == meant] for meant in several]
        for several in (people, ("M1", "M2", "M3"))
    ]
    return nearness(openings(tokens), [[], *where[0]], where[1])


def test_each_person_is_nearest_the_meeting_of_the_own_sentence() -> None:
    _, bo, eva = near("^ Bo kommer M1 ^ Eva kommer M2", "Bo", "Eva")
    assert [at[NEAREST] for at in bo] == [1, 0, 0]
    assert [at[NEAREST] for at in eva] == [0, 1, 0]
    assert [at[TOGETHER] for at in eva] == [0, 1, 0]
    assert eva[0][BEFORE] == 1 and eva[1][AFTER] == 1
    assert all(at[SEVERAL] for at in bo)


def test_who_stands_in_a_sentence_without_a_meeting_is_told_the_one_before() -> None:
    _, bo = near("^ mødet M2 ^ Bo kommer", "Bo")
    assert [at[BEFORE] for at in bo] == [0, 1, 0]
    assert [at[NONE_THERE] for at in bo] == [1, 1, 1]
    assert [at[ONLY] for at in bo] == [0, 1, 0]
    assert bo[1][ALONE] == 1 and bo[1][APART] == 1 / 3


def test_who_is_not_named_is_near_nothing_but_knows_the_only_meeting() -> None:
    sender, _ = near("^ Bo kommer M1", "Bo")
    assert [at[ONLY] for at in sender] == [1, 0, 0]
    assert not any(at[BOTH] or at[APART] or at[NEAREST] for at in sender)
