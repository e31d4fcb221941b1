"""Words, Chinese or English -> the financial instruments that they name. Knows no programme and no document."""

from __future__ import annotations

from enum import StrEnum

from documents.facts.vocabulary import patterns


class Instrument(StrEnum):
    """By what means a public body or a bank helps."""

    LOAN = "loan"
    GUARANTEE = "guarantee"
    INSURANCE = "insurance"
    BOND = "bond"
    LISTING = "listing"
    FUND = "fund"
    SUBSIDY = "subsidy"
    COMPENSATION = "risk compensation"
    LEASING = "leasing"
    BILL = "bills and receivables"
    FX = "foreign exchange"
    IP = "intellectual property"
    TAX = "tax"
    LAND = "land and premises"


def instruments(text: str) -> tuple[Instrument, ...]:
    """The instruments that a text names, in the order in which it names them first."""
    words = patterns("instruments")
    places = {one: match.start() for one in Instrument if (match := words[one.name.lower()].search(text))}
    return tuple(sorted(places, key=places.__getitem__))
