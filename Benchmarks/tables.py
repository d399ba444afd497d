#!/usr/bin/env python3
"""Writes the one set of tables that myolyte and its peers are compared with.

    tables.py MYOLYTE FOLDER             writes spec.json anew
    tables.py MYOLYTE FOLDER --check     exits with 1 where that would change it

FOLDER becomes what `--ranges` reads: the built-in tables, but for the panel the intervals of
intervals.csv, which are for comparing and not for care. spec.json gets their ranges, the factors of
units.csv and what analytes.csv takes for plausible. Which codes, names and units the made data holds stays as spec.json has it; that
myolyte knows them as the same analyte is checked.
"""
import csv
import json
import os
import subprocess
import sys
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
SPEC = os.path.join(HERE, "spec.json")
GUIDELINE = "bench"


def rows_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write_rows(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def fill(folder):
    """Puts the intervals for comparing in the place of those of the panel."""
    own = rows_of(os.path.join(HERE, "intervals.csv"))
    panel = {row["analyte"] for row in own}
    table = lambda name: os.path.join(folder, name + ".csv")
    intervals = [row for row in rows_of(table("intervals")) if row["analyte"] not in panel] + own
    kept = {(row["analyte"], row["guideline"]) for row in intervals}
    profiles = [row for row in rows_of(table("profiles"))
                if row["profile"] == "us" and (row["analyte"], row["guideline"]) in kept]
    profiles += [{"profile": "us", "analyte": analyte, "rank": 1, "guideline": GUIDELINE} for analyte in sorted(panel)]
    gaps = [row for row in rows_of(table("gaps")) if row["analyte"] not in panel
            and "us" in row["profiles"].replace("any", "us").split(";")]
    critical = [row for row in rows_of(table("critical")) if row["analyte"] not in panel]
    sources = rows_of(table("sources")) + [{"id": GUIDELINE, "citation": "Made up, for comparing programs"}]
    # What is rarely seen is weighed against other units, which the peers do not do.
    analytes = [{**row, "expected_low": row["plausible_low"], "expected_high": row["plausible_high"]}
                if row["analyte"] in panel else row for row in rows_of(table("analytes"))]
    for name, rows in (("analytes", analytes), ("intervals", intervals), ("profiles", profiles), ("gaps", gaps), ("critical", critical),
                       ("sources", sources)):
        with open(table(name), newline="", encoding="utf-8") as file:
            header = next(csv.reader(file))
        if name == "gaps":
            rows = [{**row, "profiles": "us"} for row in rows]
        write_rows(table(name), header, rows)


def ranges(rows):
    """What the peers read of an interval: who it is for, by completed years, and its limits."""
    found = {}
    for row in rows:
        low, high = row["interval"].strip("[]()").split(",")
        entry = found.setdefault(row["row"], {
            "sex": {"any": "MF", "male": "M", "female": "F"}[row["sex"]],
            "age": [int(row["age_from"]), int(row["age_to"] or 201) - 1], "low": None, "high": None})
        if row["flag"] == "N":
            entry["low"] = None if low == "-inf" else float(low)
            entry["high"] = None if high == "inf" else float(high)
    return list(found.values())


def spec_of(folder):
    """spec.json with the factors and ranges of a folder."""
    with open(SPEC, encoding="utf-8") as file:
        spec = json.load(file)
    factors, codes, names = {}, {}, {}
    for row in rows_of(os.path.join(folder, "units.csv")):
        for unit in [row["ucum"], *row["spellings"].split(";")]:
            factors[row["analyte"], unit] = Decimal(row["factor"])
    for row in rows_of(os.path.join(folder, "loinc.csv")):
        if row["verdict"] != "exclude":
            codes[row["loinc"]] = row["analyte"]
    for row in rows_of(os.path.join(folder, "names.csv")):
        names[row["name"].lower()] = row["analyte"]
    plausible = {row["analyte"]: (row["plausible_low"], row["plausible_high"])
                 for row in rows_of(os.path.join(folder, "analytes.csv"))}
    intervals = rows_of(os.path.join(folder, "intervals.csv"))
    for analyte in spec["analytes"]:
        key = analyte["key"]
        strange = [code for code in analyte["loinc"] if codes.get(code) != key]
        strange += [name for name in analyte["names"] if names.get(name) != key]
        strange += [unit for unit in analyte["units"] if (key, unit) not in factors]
        if strange:
            sys.exit(f"{key} is not what myolyte takes {', '.join(strange)} for")
        canonical = factors[key, analyte["unit"]]
        analyte["units"] = {unit: float(f"{factors[key, unit] / canonical:.12g}") for unit in analyte["units"]}
        low, high = (float(f"{Decimal(bound) / canonical:.12g}") for bound in plausible[key])
        analyte["plausible"] = [low, high]
        analyte["ranges"] = ranges([row for row in intervals
                                    if (row["analyte"], row["guideline"]) == (key, GUIDELINE)])
    return spec


def text_of(spec):
    """As the file is laid out: an analyte's lists on a line each."""
    line = lambda value: json.dumps(value, ensure_ascii=False)
    head = "".join(f"  {line(key)}: {line(spec[key])},\n" for key in spec if key != "analytes")
    analytes = []
    for analyte in spec["analytes"]:
        ranges = ",\n                ".join(line(entry) for entry in analyte["ranges"])
        analytes.append(
            f'    {{"key": {line(analyte["key"])}, "name": {line(analyte["name"])}, "unit": {line(analyte["unit"])},\n'
            + "".join(f'     "{key}": {line(analyte[key])},\n' for key in ("loinc", "names", "units", "plausible"))
            + f'     "ranges": [{ranges}]}}')
    return "{\n" + head + '  "analytes": [\n' + ",\n".join(analytes) + "\n  ]\n}\n"


def main():
    binary, folder, *options = sys.argv[1:]
    subprocess.run([binary, "ranges", "export", folder], check=True)
    fill(folder)
    subprocess.run([binary, "ranges", "check", "--ranges", folder], check=True, stdout=subprocess.DEVNULL)
    text = text_of(spec_of(folder))
    with open(SPEC, encoding="utf-8") as file:
        if file.read() == text:
            return
    if options == ["--check"]:
        sys.exit("spec.json is not what tables.py writes from the tables")
    with open(SPEC, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main()
