"""A printed name -> whether it is a public body's, and its full form where the prefix was left off. Knows no place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.script import in_simplified

ENDINGS = (
    "委员会 管委会 居委会 村委会 领导小组 专项小组 工作组 工作专班 专班 联席会议 指挥部 "
    "组织部 宣传部 统战部 办公室 办事处 分局 支局 总局 中心支行 支行 分行 银行 人民政府 政府 法院 检察院 研究院 "
    "集团 公司 中心 协会 商会 联合会 总工会 团市委 管理局 监管局 局 委 办 厅 署 部门 "
    "机关 救援机构 单位 园区 镇街 街道 党委 海关 证券 信托 学校 学院 大学 党校 医院 研究所 "
    "总队 支队 大队 中队 军分区 警备区 武装部 监狱 管理处 管理所 管理站 事务所 工作站 监测站 总站 "
    "火车站 汽车站 客运站 车站 机场 气象台 电视台 图书馆 博物馆 档案馆 文化馆 "
    "妇联 残联 侨联 文联 社科联 工商联 科协 红十字会 学会 促进会 基金会 常委会 理事会 工会 总会 联社 供销社 农商行 "
    "总社 监会 委机关 科学院 工程院 团中央"
).split()
# What a body is for, as it stands right after its level: (市)科技局. Names that start so lack their prefix.
MATTERS = (
    "发展改革 发展和改革 发改 经济和信息化 经信 工业和信息化 工信 科学技术 科技 科委 财政 "
    "商务 教育 公安 民政 司法 人力资源 人社 自然资源 规划 生态环境 环境保护 住房 住建 交通 "
    "水利 水务 农业 农村 文化 文广 文旅 旅游 卫生 卫健 应急 审计 国资 国有资产 市场监督 "
    "市场监管 统计 医疗保障 医保 地方金融 金融工作 金融管理 金融办 金融局 税务 林业 园林 "
    "粮食 能源 体育 广播 退役军人 信访 知识产权 药品 药监 数据 政务 政数 大数据 乡村振兴 "
    "机关事务 人防 城市管理 城管 民族 宗教 外事 外办 港澳 台港澳 投资促进 招商 海洋 渔业 "
    "侨务 档案 气象 组织部 宣传部 统战部 政法委 网信办 编办 法院 检察院 发改委 国资委 "
    "住建委 卫健委 农委"
).split()
_NAME = r"[一-鿿A-Za-z（）()〔〕\[\]、/]"
BODY = re.compile(rf"^{_NAME}{{1,38}}(?:{'|'.join(ENDINGS)})(?:[（(〔][^（）()〔〕]{{1,24}}[）)〕])?$")
_ASIDE = r"(?:[（(〔][^（）()〔〕]{1,24}[）)〕])?$"
# 水利部, 工业和信息化部; 科技干部 are people.
MINISTRY = re.compile(
    rf"^(?:{'|'.join(MATTERS)}|外交|国防|国家安全)[一-鿿]{{0,8}}(?<![干内全外局大])部{_ASIDE}"
)
DIVISION = re.compile(rf"^[省市县区州盟旗镇][一-鿿]{{2,8}}(?<![各之好此何短长到])处{_ASIDE}")  # 县海事处
# A name that holds such words is a phrase that merely ends like a body.
PHRASE = re.compile(
    r"[的是在对将须被让使哪]|应(?!急)|以及|或者|不得|通过|按照|根据"
    r"|^[一二两三几]?[家个所]|^[每该]"
    r"|^其[他它余]各?(?:单位|部门)$"
    r"|^(?:包括|例如|比如|如|含|即|指|以|原则上|及|其中|所有|任何)"
    r"|^(?:关于|对于|建立|加强|推动|推进|完善|落实|支持|鼓励|引导|强化|组织(?!部)|联合(?!会)|协调|督促|指导|明确|配合|与|向|由|并"
    r"|争取|获得|取得|得到|接受|依托|商请|报请|提请)"
)
LEVEL = re.compile(r"^(?:自治区|[省县区州盟旗镇乡]|市(?!场监))(?=[一-鿿]{2})")  # 市场监管局 bears no level
NAME = re.compile(r"^[一-鿿]{3,20}(?:[（(〔][^（）()〔〕]{1,24}[）)〕])?$")
DEPARTMENT = re.compile(r"^(?:" + "|".join(MATTERS) + r")[一-鿿]{0,12}$")
OFFICE = re.compile(r"(?<![分支])(?:局|委|办|厅|署|部|院|委员会|办公室)$")


@in_simplified
def is_body(name: str) -> bool:
    """Whether a name reads as a public body's or a firm's: 市科委, 各县〔市、区〕政府, 某某银行."""
    return bool(BODY.match(name) or MINISTRY.match(name) or DIVISION.match(name)) and not PHRASE.search(name)


@in_simplified
def is_department(name: str) -> bool:
    """Whether a name is a department's, level and all: 市财政局, 县委宣传部."""
    return is_body(name) and bool(LEVEL.match(name) and OFFICE.search(name))


def are_bodies(names: Sequence[str], among: bool) -> bool:
    """Whether a list holds bodies and nothing else. `among` lets names of other kinds stand among as many bodies."""
    known = [is_body(name) for name in names]
    if not names or all(known):
        return bool(names)
    others = [name for name, body in zip(names, known, strict=True) if not body]
    named = all(NAME.match(name) and not PHRASE.search(name) for name in others)
    return among and known[0] and named and len(others) * 2 <= len(names)


def restored(names: Sequence[str]) -> tuple[str, ...]:
    """For each name of one list its full form, where only the first bears the level (省发展改革委、科技厅).

    An empty string where nothing was left off. 科技厅 after 省… is 省科技厅; a 厅 is never restored to a 市.
    """
    found, level = [], ""
    for name in names:
        printed = LEVEL.match(name)
        if printed:
            level = printed[0]
        lacks = level and not printed and DEPARTMENT.match(name) and OFFICE.search(name)
        provincial = name.endswith("厅") and level not in {"省", "自治区"}
        found.append(level + name if lacks and not provincial else "")
    return tuple(found)
