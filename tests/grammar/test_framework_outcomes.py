from __future__ import annotations

import pytest

from graph_builder.grammar.framework_outcomes import find_enablers, find_outcomes


@pytest.mark.parametrize(
    ("item", "outcomes"),
    [
        ("The pace of visits. (outcome 4, national framework)", ("4",)),
        ("The pace of visits (Outcome 3).", ("3",)),
        ("The pace of visits [ Outcome 1, national framework].", ("1",)),
        ("The pace of visits. (Outcome four: National Framework)", ("4",)),
        ("The pace of visits. Outcome two: National Framework.", ("2",)),
        ("The pace of visits. (outcomes 1 and 3, national framework)", ("1", "3")),
        ("The pace of visits. (outcome 2 and outcome 2, national framework)", ("2",)),
        ("The pace of visits. (outcome 1/4, national framework)", ("1", "4")),
        ("The pace of visits. (Outcome3, national framework)", ("3",)),
        ("The pace of visits. (enabler 3, national framework)", ()),
        ("The pace of visits. (principle 1)", ()),
        ("Plans with outcome 2 of the review in mind.", ()),
        ("Plans that measure outcomes (four of them).", ()),
    ],
)
def test_outcomes_named_by_an_item(item: str, outcomes: tuple[str, ...]) -> None:
    assert find_outcomes(item) == outcomes


@pytest.mark.parametrize(
    ("item", "enablers"),
    [
        ("Management oversight. (enabler 2, national framework)", ("2",)),
        ("Management oversight. (Enablers two and three, National Framework)", ("2", "3")),
        ("Management oversight. Enabler three: National Framework.", ("3",)),
        ("Management oversight (Enabler 1)", ("1",)),
        ("Oversight. (enabler: leaders drive conditions for effective practice, national framework)", ("2",)),
        ("Oversight. (enabler 2, leaders drive conditions for effective practice)", ("2",)),
        ("Caseloads. (enabler: the workforce is equipped and effective, national framework)", ("3",)),
        ("Strategy meetings. (enabler: multi-agency working is prioritised, national framework)", ("1",)),
        ("Management oversight. (outcome 2, national framework)", ()),
        ("Management oversight. (enabler 4, national framework)", ()),
        ("Leaders drive conditions for effective practice as an enabler of change.", ()),
    ],
)
def test_enablers_named_by_an_item(item: str, enablers: tuple[str, ...]) -> None:
    assert find_enablers(item) == enablers
