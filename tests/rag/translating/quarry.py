"""Made-up texts in Chinese alone, of a city and of a county, that English questions are asked of."""

from __future__ import annotations

from documents import library
from documents.clauses import Document
from documents.sources import read_bytes

STONES = """霍岭市废弃采石场修复管理办法

第一章 总则

第一条 本办法所称采石场，是指已经停止开采的露天石料场地。

第二条 市自然资源局是采石场修复的主管部门。市水利局负责溪口水库的水质监测。

第二章 修复

第三条 采石场修复资金由市财政补助，每公顷补助3万元，单个采石场最高不超过90万元。

第四条 修复单位每季度向市自然资源局报送一次进度报告。未按期报送的，处2000元以上5000元以下罚款。

第五条 修复后的采石场可以用于种植林木、建设公园，不得用于堆放垃圾。

第三章 附则

第六条 本办法自2024年5月1日起施行，有效期三年。
"""
BIRDS = """霍岭市候鸟保护三年行动计划（2025—2027年）

一、主要目标

到2027年，全市建成候鸟监测站12个，招募护鸟志愿者800名。

二、重点任务

1.修复湿地。恢复南洼湿地300公顷。（市林业局牵头，市水利局、市财政局配合）

2.巡护候鸟。候鸟迁徙期每日巡护，护鸟员每月培训一次。（市林业局牵头，市公安局配合）
"""
COUNTY = """南洼县湿地保护方案

一、重点任务

1.看护湿地。全年看护南洼湿地。（县林业局牵头，县水利局配合）
"""
PRINTED = {"stones": STONES, "birds": BIRDS}


def documents() -> tuple[Document, ...]:
    return tuple(
        library.document(read_bytes(text.encode(), f"{name}.txt"), {"id": name, "region": "霍岭市"})
        for name, text in PRINTED.items()
    )


def ranked() -> tuple[Document, ...]:
    """The same, and a text of a county that has a bureau of the same name."""
    county = library.document(read_bytes(COUNTY.encode(), "county.txt"), {"id": "county", "region": "南洼县"})
    return (*documents(), county)
