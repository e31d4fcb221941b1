"""A body's Chinese name -> its English one, put together from its rank, its matter and its kind. Knows no library.

市城市管理局 is an Urban Management Bureau wherever it stands; a name with any part unknown has no English here.
"""

from __future__ import annotations

import re
from functools import lru_cache

RANKS = {"省": "Provincial ", "市": "", "县": "County ", "区": "District "}
KINDS = {
    "局": "Bureau", "厅": "Department", "委员会": "Commission", "委": "Commission", "办公室": "Office", "办": "Office",
    "支队": "Detachment", "大队": "Brigade", "总队": "Corps",
}  # fmt: skip
MATTERS = {
    "发展和改革": "Development and Reform", "发展改革": "Development and Reform", "教育": "Education",
    "科学技术": "Science and Technology", "科技": "Science and Technology", "审计": "Audit", "统计": "Statistics",
    "工业和信息化": "Industry and Information Technology", "公安": "Public Security", "民政": "Civil Affairs",
    "司法": "Justice", "财政": "Finance", "人力资源和社会保障": "Human Resources and Social Security",
    "人力资源社会保障": "Human Resources and Social Security", "自然资源": "Natural Resources", "水利": "Water Resources",
    "自然资源和规划": "Natural Resources and Planning", "生态环境": "Ecology and Environment", "水务": "Water Affairs",
    "住房和城乡建设": "Housing and Urban-Rural Development", "住房城乡建设": "Housing and Urban-Rural Development",
    "交通运输": "Transport", "农业农村": "Agriculture and Rural Affairs", "商务": "Commerce", "体育": "Sports",
    "文化和旅游": "Culture and Tourism", "文化广电和旅游": "Culture, Broadcasting and Tourism", "林业": "Forestry",
    "文化广电旅游": "Culture, Broadcasting and Tourism", "文化广电旅游体育": "Culture, Broadcasting, Tourism and Sports",
    "卫生健康": "Health", "退役军人事务": "Veterans Affairs", "应急管理": "Emergency Management", "税务": "Tax",
    "外事": "Foreign Affairs", "医疗保障": "Healthcare Security", "城市管理": "Urban Management", "气象": "Meteorological",
    "城市管理和综合执法": "Urban Management and Law Enforcement", "政务服务": "Government Services", "数据": "Data",
    "行政审批服务": "Administrative Approval", "政务服务和数据管理": "Government Services and Data Management",
    "政务服务数据管理": "Government Services and Data Management", "大数据": "Big Data", "园林绿化": "Parks and Greening",
    "邮政管理": "Postal Administration", "乡村振兴": "Rural Revitalisation", "信访": "Petitions", "口岸": "Ports of Entry",
    "机关事务管理": "Government Offices Administration", "消防救援": "Fire and Rescue", "粮食和物资储备": "Grain and Reserves",
    "民族宗教事务": "Ethnic and Religious Affairs",
}  # fmt: skip
# What has no matter and kind of its own: in each place there is one.
WHOLE = {
    "妇联": "Women's Federation", "妇女联合会": "Women's Federation", "残联": "Disabled Persons' Federation",
    "残疾人联合会": "Disabled Persons' Federation", "总工会": "Federation of Trade Unions",
    "工商联": "Federation of Industry and Commerce", "工商业联合会": "Federation of Industry and Commerce",
    "市场监督管理局": "Administration for Market Regulation",
    "市场监管局": "Administration for Market Regulation",
    "科协": "Association for Science and Technology", "红十字会": "Red Cross Society",
}  # fmt: skip
NAME = re.compile(rf"(?P<matter>[一-鿿]{{2,12}}?)(?P<kind>{'|'.join(KINDS)})")


@lru_cache(maxsize=1024)
def english(name: str) -> str:
    """County Urban Management Bureau for 县城市管理局; empty where a part of the name is unknown."""
    whole = _unranked(name)  # the 市 of 市场监督管理局 is no rank
    below = _unranked(name[1:]) if name[:1] in RANKS else ""
    return whole or (f"{RANKS[name[0]]}{below}" if below else "")


def _unranked(name: str) -> str:
    match = NAME.fullmatch(name)
    matter = MATTERS.get(match["matter"], "") if match else ""
    return WHOLE.get(name, "") or (f"{matter} {KINDS[match['kind']]}" if match and matter else "")
