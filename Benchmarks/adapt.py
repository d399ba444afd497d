#!/usr/bin/env python3
"""Writes what myolyte found as the peers write theirs, so that both can be compared.

    adapt.py RESULTS OUTDIR      RESULTS: the stream of `-f csv --rows results`

Results beside the panel, which is where computed ones stand, are left out, since the peers have none. A
flag that myolyte withholds is an I; why it does is in the stream.
"""
import csv
import os
import sys

from peers.common import FLAGS_HEADER, PATIENTS_HEADER, SPEC

FLAGS = {"LL": "L", "HH": "H", "": "I"}


def main():
    source, outdir = sys.argv[1:]
    panel = {analyte["key"] for analyte in SPEC["analytes"]}
    counts = {}
    with (open(source, newline="", encoding="utf-8") as results,
          open(os.path.join(outdir, "flags.csv"), "w", encoding="utf-8") as flags):
        flags.write(FLAGS_HEADER)
        for row in csv.DictReader(results):
            if row["analyte"] not in panel:
                continue
            flag = FLAGS.get(row["flag"], row["flag"])
            of_patient = counts.setdefault(row["patient_id"], [0, 0, 0, 0])
            of_patient[0] += 1
            if flag != "N":
                of_patient["LHI".index(flag) + 1] += 1
                flags.write(f"{row['patient_id']},{row['collected']},{row['analyte']},{flag},{row['value']}\n")
    with open(os.path.join(outdir, "patients.csv"), "w", encoding="utf-8") as patients:
        patients.write(PATIENTS_HEADER)
        for patient, numbers in counts.items():
            patients.write(f"{patient},{','.join(map(str, numbers))}\n")


if __name__ == "__main__":
    main()
