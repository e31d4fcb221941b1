"""A number -> texts of odd shapes that many times as long: what a reader that looks back or ahead too far is slow on."""

from __future__ import annotations

from collections.abc import Callable


def _tables(times: int) -> str:
    rows = "\n".join(f"{row}\t建设第{row}处渔港\t市农业局、市财政局\t2031年6月底前" for row in range(1, 40))
    return "\n".join(f"{one + 1}．任务表\n序号\t事项\t责任单位\t完成时限\n{rows}" for one in range(4 * times))


SHAPES: dict[str, Callable[[int], str]] = {
    "many tables": _tables,
    "one long table": lambda times: (
        "序号\t事项\t金额\n" + "\n".join(f"{row}\t渔港\t{row}" for row in range(1000 * times))
    ),
    "brackets in brackets": lambda times: "（" * 20_000 * times + "甲" + "）" * 20_000 * times,
    "a bracket a line": lambda times: "\n".join(["（甲"] * 1000 * times + ["）"] * 1000 * times),
    "one line": lambda times: "市财政局每年安排资金3000万元，用于渔港的维护，" * 5000 * times,
    "short sentences": lambda times: "\n".join(f"渔港{one}。" for one in range(5000 * times)),
    "names alone": lambda times: "一、总则\n" + "市财政局\n" * 2000 * times,
    "items": lambda times: "\n".join(f"{one % 999 + 1}．建设渔港" for one in range(4000 * times)),
}
