"""Expands the rules of a file with python-dateutil and measures it.

Usage: python3 expand_with_dateutil.py RULES.tsv [RUNS]

RULES.tsv is written by Loa's benchmark of recurrence (`cargo xtask bench peers` does both): its
first line holds the first and the last day of a year, every other line a rule, its first day, and
the days on which it falls in that year, counted from the year's first. The rules are read before
the clock starts, as in the benchmark. A rule that falls on other days here ends the program with
status 1.

It needs Python 3.9 or newer and the package python-dateutil:
    python3 -m venv venv && venv/bin/pip install python-dateutil
"""

import json
import statistics
import sys
import time
from datetime import date, datetime, timedelta

import dateutil
from dateutil.rrule import rrulestr


def read_rules(path):
    with open(path, encoding="utf-8") as lines:
        first_day, last_day = (date.fromisoformat(day) for day in next(lines).split())
        rules = []
        for line in lines:
            rule, start, days = line.rstrip("\n").split("\t")
            start = datetime.fromisoformat(start)
            expected = [first_day + timedelta(days=int(day)) for day in days.split(",") if day]
            rules.append((rule, start, rrulestr(rule, dtstart=start), expected))
    return at_midnight(first_day), at_midnight(last_day), rules


def at_midnight(day):
    return datetime(day.year, day.month, day.day)


def main():
    path = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    year_from, year_to, rules = read_rules(path)
    for rule, start, expansion, expected in rules:
        found = [moment.date() for moment in expansion.between(year_from, year_to, inc=True)]
        if found != expected:
            sys.exit(f"{path}: {rule} from {start.date()}: {found} instead of {expected}")
    seconds = []
    occurrences = 0
    for _ in range(runs):
        start = time.perf_counter()
        occurrences = sum(len(rule.between(year_from, year_to, inc=True)) for _, _, rule, _ in rules)
        seconds.append(time.perf_counter() - start)
    answer = {
        "peer": f"python-dateutil {dateutil.__version__}",
        "rules": len(rules),
        "occurrences": occurrences,
        "median_seconds": statistics.median(seconds),
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
