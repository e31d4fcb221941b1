"""A made-up official document: its blocks, the tree they must give, and who is responsible for what."""

from __future__ import annotations

from dataclasses import dataclass

TABLE = (
    ("指标", "单位", "基期数值", "目标数值"),
    ("1．绿色贷款余额", "亿元", "320", "480"),
    ("2．参保渔船数量", "艘", "1150", "1800"),
    ("3．线上办理比例", "％", "62.5", "90"),
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `number` is the part that Word counts by itself, `level` its level in the list."""

    text: str
    number: str = ""
    level: int | None = None
    title: bool = False

    @property
    def printed(self) -> str:
        return self.number + self.text


HEAD = (
    Block("关于促进海湾市渔港金融服务的若干措施", title=True),
    Block("各镇人民政府，市有关单位："),
    Block(
        "为了让渔港周边的小店、船东和加工厂更方便地得到资金，海湾市结合本地实际，提出以下措施，请各单位对照分工认真组织实施，"
        "遇到问题及时报告。"
    ),
    Block("工作安排", "一、", 0),
    Block(
        "建立渔港信用档案。把船舶登记、捕捞配额和冷库存货三类信息汇入同一套档案，供银行查询。（牵头单位：市渔业局，配合单位："
        "市数据局、海湾农商银行）",
        "（一）",
        1,
    ),
    Block("档案每季度更新一次，更新后通知船东。", "1．", 2),
    Block("查询须经船东书面同意，查询记录保存五年。", "2．", 2),
    Block(
        "扩大渔船保险。对长度超过十二米的渔船给予保费补助，每船每年最高 3000 元，力争到 2030 年参保渔船达到 1800 艘。（责任单位："
        "市财政局、市渔业局）",
        "（二）",
        1,
    ),
    Block("保障措施", "二、", 0),
    Block(
        "成立工作小组，每半年通报一次进展，重大事项报市政府研究。（市府办牵头，各镇〔街〕政府配合）",
        "（一）",
        1,
    ),
    Block("主要目标见表。", "（二）", 1),
)
CAPTION = Block("表1 渔港金融服务主要目标")
TAIL = (Block("本措施自印发之日起施行，有效期三年。", "三、", 0),)
BLOCKS = (*HEAD, CAPTION, *TAIL)

ADDRESSES = (
    "masthead",
    "p-1",
    "p-2",
    "1",
    "1/1",
    "1/1/1",
    "1/1/2",
    "1/2",
    "2",
    "2/1",
    "2/2",
    "2/table-1",
    "2/table-1/1",
    "2/table-1/2",
    "2/table-1/3",
    "3",
)
RESPONSIBLE = {
    "1/1": [("lead", "市渔业局"), ("cooperate", "市数据局"), ("cooperate", "海湾农商银行")],
    "1/2": [("responsible", "市财政局"), ("responsible", "市渔业局")],
    "2/1": [("lead", "市府办"), ("cooperate", "各镇〔街〕政府")],
}
ROWS = {
    "2/table-1/1": "绿色贷款余额",
    "2/table-1/2": "参保渔船数量",
    "2/table-1/3": "线上办理比例",
}
