#!/usr/bin/env python3
"""Side by side: myolyte, its peers and the floors, on the same files in the same run.

Every round runs each command once, so that a ratio compares runs minutes apart at most;
the table gives the median of the rounds' ratios peer/myolyte. See README.md.
"""
import argparse
import csv
import json
import os
import platform
import shlex
import shutil
import statistics
import subprocess
import sys
from collections import Counter

HERE = os.path.dirname(os.path.abspath(__file__))
SLOW = 15.0          # seconds: a command that takes longer gets one run instead of every round


def commands(workload, bin_dir):
    """(name, kind, command) of a workload; kind: floor (a limit, does less), peer (does the same work)."""
    peer = lambda file, *more: [sys.executable, os.path.join(HERE, "peers", file), "{in}", "{out}", *more]
    floor = lambda tool, *arguments: [os.path.join(bin_dir, tool), *arguments]
    scan = lambda how, threads: floor("scan_floor", how, threads, "{in}")
    sax = lambda mode, threads: floor("sax_floor", mode, threads, "{in}")
    every = lambda tool: ["sh", "-c", f"find '{{in}}' -type f -print0 | xargs -0 {tool} >/dev/null"]
    csv_peers = [(name, "peer", peer(f"{file}_csv.py")) for name, file in
                 (("DataFusion", "datafusion"), ("DuckDB", "duckdb"), ("polars", "polars"), ("Python csv", "python"))]
    if workload in ("csv", "csv-sorted"):
        return csv_peers + [("cat", "floor", ["cat", "{in}"]), ("wc -l", "floor", ["wc", "-l", "{in}"]),
                            ("cksum", "floor", ["cksum", "{in}"]),
                            ("count lines, pread, 1 thread", "floor", scan("read", "1")),
                            ("count lines, pread, 2 threads", "floor", scan("read", "2")),
                            ("count lines, mmap, 2 threads", "floor", scan("mmap", "2"))]
    if workload == "csvdir":
        return csv_peers + [("find, xargs cat", "floor", every("cat"))]
    if workload == "csv-reports":
        return [("DuckDB + files", "peer", peer("duckdb_csv.py", "--reports")),
                ("polars + files", "peer", peer("polars_csv.py", "--reports")),
                ("Python csv + files", "peer", peer("python_csv.py", "--reports"))] + [
                (f"only files, {layout}, {threads} thread", "floor",
                 floor("files_floor", "{out}/files", "{patients}", "{report_bytes}", layout, "at", "nosync", threads))
                for layout in ("flat", "sharded") for threads in ("1", "2")]
    xml = [("lxml, 2 processes", "peer", peer("lxml_xml.py")), ("lxml, 1 process", "peer", peer("lxml_xml.py", "--one"))]
    return xml + [("libxml2 SAX2, 1 thread", "floor", sax("sax", "1")), ("libxml2 SAX2, 2 threads", "floor", sax("sax", "2")),
                  ("libxml2 reader, 2 threads", "floor", sax("reader", "2")),
                  ("libxml2 tree, 2 threads", "floor", sax("tree", "2")),
                  ("find, xargs cat", "floor", every("cat"))]


WORKLOADS = {"csv": "csv", "csv-sorted": "csv --sorted", "csvdir": "csvdir", "csv-reports": "csv", "fhir": "fhir", "ccda": "ccda"}


def data_for(workload, size, cache):
    kind, *more = WORKLOADS[workload].split()
    path = os.path.join(cache, "data", "-".join([kind, *more, size]).replace("--", ""))
    path += ".csv" if kind == "csv" else ""
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        part = path + ".part"
        shutil.rmtree(part, ignore_errors=True)
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), kind, *more, "--size", size, "--out", part],
                       check=True, stdout=subprocess.DEVNULL)
        os.rename(part, path)
    return path


def bytes_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(top, f)) for top, _, files in os.walk(path) for f in files)


def run(measure, argv, limit):
    """(wall, cpu, peak KiB, status) of one run; None when it ran past the limit."""
    read, write = os.pipe()
    os.set_inheritable(write, True)
    # the shell gives measure its fd 3; -c's $0 on are the command
    process = subprocess.Popen(["sh", "-c", f'exec "$0" "$@" 3>&{write}', measure, *argv], pass_fds=[write],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
    os.close(write)
    try:
        _, errors = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        os.close(read)
        return None
    with os.fdopen(read) as pipe:
        wall, user, system, peak, status = pipe.read().split()
    if int(status):
        print(errors.decode(errors="replace")[-800:], file=sys.stderr)
    return float(wall), float(user) + float(system), int(peak), int(status)


def outcome(outdir, exact):
    """What a command found, in a form that can be compared; None when it left no files."""
    flags, patients = (os.path.join(outdir, name) for name in ("flags.csv", "patients.csv"))
    if not (os.path.exists(flags) and os.path.exists(patients)):
        return None
    found = Counter()
    with open(flags, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            when = "".join(c for c in row["collected"] if c.isdigit())[:12]
            key = (row["patient_id"], when, row["analyte"], row["flag"]) if exact else (row["analyte"], row["flag"])
            found[key] += 1
    with open(patients, newline="", encoding="utf-8") as file:
        rows = [tuple(row[c] for c in ("patient_id", "results", "low", "high", "indeterminate"))
                for row in csv.DictReader(file)]
    return found, sorted(rows) if exact else [sum(int(r[i]) for r in rows) for i in range(1, 5)]


def bench(workload, options):
    source = data_for(workload, options.size, options.cache)
    size = bytes_of(source)
    bin_dir = os.path.join(options.cache, "bin")
    work = os.path.join(options.out, f"myolyte-bench-{os.getpid()}")
    fields = {"in": source}
    todo = commands(workload, bin_dir)
    subject = os.environ.get("MYOLYTE_" + workload.upper().replace("-", "_")) or os.environ.get("MYOLYTE")
    if subject:
        todo.insert(0, ("myolyte", "subject", shlex.split(subject)))
    if options.only:
        todo = [c for c in todo if c[1] == "subject" or any(o.lower() in c[0].lower() for o in options.only)]
    adapt = os.environ.get("MYOLYTE_ADAPT")
    exact = size <= 2e8
    rows, truth = [], None
    if workload == "csv-reports":        # how many files of how many bytes: from one run of the plain peer
        first = os.path.join(work, "reports-size")
        subprocess.run([sys.executable, os.path.join(HERE, "peers", "python_csv.py"), source, first, "--reports"], check=True)
        count = len(os.listdir(first + "/reports"))
        fields.update(patients=str(count), report_bytes=str(bytes_of(first + "/reports") // count))
        shutil.rmtree(first)
    for top in range(options.rounds + options.warmup):
        for i, (name, kind, argv) in enumerate(todo):
            if top == 0:
                rows.append({"name": name, "kind": kind, "runs": [], "agrees": None})
            row = rows[i]
            if row.get("stopped") or (top and row["runs"] and row["runs"][0][0] > SLOW):
                continue
            out = os.path.join(work, f"{workload}-{i}")
            shutil.rmtree(out, ignore_errors=True)
            os.makedirs(out)
            os.sync()
            fields["out"] = out
            result = run(os.path.join(bin_dir, "measure"),
                         [a if "{" not in a else a.format(**fields) for a in argv], options.limit)
            if result is None or result[3]:
                row["stopped"] = "over the limit" if result is None else f"exit status {result[3]}"
                continue
            print(f"  {workload:12} {name:32} {result[0]:8.3f} s {result[2] / 1024:8.0f} MiB", file=sys.stderr)
            if top >= options.warmup or result[0] > SLOW:
                row["runs"].append(result)
            if top == 0 and kind != "floor":
                if kind == "subject" and adapt:
                    subprocess.run(shlex.split(adapt.format(**fields)), check=True)
                found = outcome(out, exact)
                truth = truth or (found if kind == "peer" else None)
                row["found"] = found
    for row in rows:
        found = row.pop("found", None)
        if found is not None and truth is not None:
            row["agrees"] = found == truth
    shutil.rmtree(work, ignore_errors=True)
    return {"workload": workload, "size": size, "rows": rows}


def summary(result):
    """Adds medians and ratios to the rows."""
    base = next((r for r in result["rows"] if r["kind"] == "subject" and r["runs"]), None)
    for row in result["rows"]:
        if not row["runs"]:
            continue
        walls, cpus, peaks = ([run[i] for run in row["runs"]] for i in range(3))
        row.update(wall=statistics.median(walls), wall_min=min(walls), wall_max=max(walls), cpu=statistics.median(cpus),
                   peak_kib=max(peaks), bytes_per_second=result["size"] / statistics.median(walls))
        if base and row is not base:
            pairs = [(a[0] / b[0], a[1] / max(b[1], 1e-9)) for a, b in zip(row["runs"], base["runs"])]
            row.update(ratio=statistics.median(p[0] for p in pairs), ratio_min=min(p[0] for p in pairs),
                       ratio_max=max(p[0] for p in pairs), ratio_cpu=statistics.median(p[1] for p in pairs),
                       ratio_peak=row["peak_kib"] / max(r[2] for r in base["runs"]))
    return result


def markdown(results, options):
    lines = [f"# myolyte beside its peers, {options.size}", "",
             f"{platform.machine()}, {os.cpu_count()} cores, Linux {platform.release()}, Python {platform.python_version()}; "
             f"median of {options.rounds} rounds (one run for commands over {SLOW:.0f} s), files in the page cache.",
             "Ratio: the row's time divided by myolyte's in the same round (above 1: myolyte is faster); "
             "a floor does less work, so its ratio says how far myolyte is from a limit.", ""]
    for result in results:
        lines += [f"## {result['workload']} ({result['size'] / 1e6:,.0f} MB)", "",
                  "| command | kind | wall s (min–max) | CPU s | MB/s | peak MiB | time ratio (min–max) | CPU ratio | memory ratio | agrees |",
                  "|---|---|---|---|---|---|---|---|---|---|"]
        for r in sorted(result["rows"], key=lambda r: r.get("wall", 1e9)):
            if "wall" not in r:
                lines.append(f"| {r['name']} | {r['kind']} | {r.get('stopped')} | | | | | | | |")
                continue
            ratio = f"{r['ratio']:.2f} ({r['ratio_min']:.2f}–{r['ratio_max']:.2f})" if "ratio" in r else ""
            cpu = f"{r['ratio_cpu']:.2f}" if "ratio" in r else ""
            memory = f"{r['ratio_peak']:.2f}" if "ratio" in r else ""
            agrees = {True: "yes", False: "NO", None: ""}[r["agrees"]]
            lines.append(f"| {r['name']} | {r['kind']} | {r['wall']:.3f} ({r['wall_min']:.3f}–{r['wall_max']:.3f}) | {r['cpu']:.3f} "
                         f"| {r['bytes_per_second'] / 1e6:,.0f} | {r['peak_kib'] / 1024:,.0f} | {ratio} | {cpu} | {memory} | {agrees} |")
        lines.append("")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", required=True, help="where data, binaries and outputs go")
    parser.add_argument("--size", required=True, help="such as 100MB")
    parser.add_argument("--workload", action="append", choices=WORKLOADS, help="may be repeated; all when left out")
    parser.add_argument("--out", default="/dev/shm" if os.access("/dev/shm", os.W_OK) else None,
                        help="where commands write; memory by default, since ext4 makes files ten times slower for "
                             "minutes after many were deleted (it skips inodes freed less than five minutes ago)")
    parser.add_argument("--only", action="append", help="only commands whose name has this (myolyte always runs)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--warmup", type=int, default=1)
    parser.add_argument("--limit", type=float, default=300, help="seconds a run may take")
    parser.add_argument("--result", default="bench-result", help="writes RESULT.md and RESULT.json")
    options = parser.parse_args()
    options.out = options.out or options.cache
    results = [summary(bench(w, options)) for w in options.workload or WORKLOADS]
    with open(options.result + ".json", "w", encoding="utf-8") as file:
        json.dump({"size": options.size, "results": results}, file, indent=1)
    text = markdown(results, options)
    with open(options.result + ".md", "w", encoding="utf-8") as file:
        file.write(text)
    print(text)
    sys.exit(any(row["agrees"] is False for result in results for row in result["rows"]))


if __name__ == "__main__":
    main()
