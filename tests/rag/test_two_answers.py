"""Two answers become one: what both say is said once, a list with its number rather than without."""

from __future__ import annotations

from documents.clauses import Clause, Document, Level
from rag import two_answers
from rag.desk import Written
from rag.drafting import Draft, Quote


def written(*lines: str, quoted: bool = False) -> Written:
    return Written(Draft(list(lines)), quoted=quoted)


def test_different_lists_are_both_told() -> None:
    both = two_answers.joined([written("- 甲。", "- 乙。"), written("共1项：", "- 丙。")])
    assert both.draft.parts == ["- 甲。", "- 乙。", "共1项：", "- 丙。"]


def test_the_same_points_are_told_once_with_their_number() -> None:
    both = two_answers.joined(
        [written("第八条：", "- （一）甲；[1]", quoted=True), written("共1种：", "- （一）甲。[2]")]
    )
    assert both.draft.parts == ["共1种：", "- （一）甲。[2]"]


def test_a_record_that_both_tell_is_told_once() -> None:
    both = two_answers.joined(
        [
            written("《茶会方案》的文号是茶办〔2031〕3号。", "《茶会方案》由市茶业局印发。"),
            written("《茶会方案》由市茶业局印发。", "《茶会方案》的日期是2031年5月6日。"),
        ]
    )
    assert both.draft.parts == [
        "《茶会方案》的文号是茶办〔2031〕3号。",
        "《茶会方案》由市茶业局印发。",
        "《茶会方案》的日期是2031年5月6日。",
    ]


def test_a_row_of_two_lists_stays_in_both() -> None:
    both = two_answers.joined(
        [written("甲局牵头：", "- 茶会。", "- 茶园。"), written("乙局配合：", "- 茶会。")]
    )
    assert both.draft.parts == ["甲局牵头：", "- 茶会。", "- 茶园。", "乙局配合：", "- 茶会。"]


def test_what_another_answer_says_with_its_place_is_told_once() -> None:
    both = two_answers.joined([written("三年办一百场。[1]"), written("《茶会方案》第2条：三年办一百场。[1]")])
    assert both.draft.parts == ["《茶会方案》第2条：三年办一百场。[1]"]


def of_clause(address: str, sentence: str) -> Written:
    draft = Draft()
    clause = Clause(address, Level.ITEM, "", f"第{address}条", "", sentence)
    draft.say(sentence, Quote(Document("tea", "茶会方案"), clause, 0, len(sentence)))
    return Written(draft)


def test_who_leads_and_who_cooperates_is_told_once_in_one_order() -> None:
    first = of_clause("2", "第2条（办茶会）由甲局牵头，配合单位是乙局、丙局。")
    both = two_answers.joined([first, of_clause("2", "第2条（办茶会）：配合单位是乙局、丙局；由甲局牵头。")])
    assert both.draft.text() == first.draft.text()


def test_the_same_words_of_another_clause_are_told_too() -> None:
    first = of_clause("2", "第2条（办茶会）由甲局牵头，配合单位是乙局。")
    both = two_answers.joined([first, of_clause("3", "配合单位是乙局；由甲局牵头。")])
    assert len(both.draft.parts) == 2
