"""Limits of open files and of memory."""
import gzip
import json
import resource
import subprocess
import sys
from pathlib import Path

from faulting.staging import HEADER, hold, hold_sums, scenario, table

GENERATOR = Path(__file__).resolve().parents[2] / 'Benchmarks/generate.py'
MIB = 1 << 20


@scenario
def open_files_up_to_64_are_enough_for_any_number_of_files(stage):
    for number in range(300):
        (stage.input / f'folder{number % 40}').mkdir(exist_ok=True)
        stage.add(f'folder{number % 40}/{number}.csv', table(2, start=2 * number))
    arguments = stage.arguments(jobs=16)
    expected = stage.reference(arguments)
    run = stage.run(arguments, limits=[(resource.RLIMIT_NOFILE, 64)])
    hold(run.status == 0, f'status {run.status}: {run.messages[:200]}')
    stage.hold_complete(expected)


@scenario
def too_few_open_files_are_told_and_leave_whole_files_only(stage):
    stage.add_usual()
    expected = stage.reference()
    succeeded = 0
    for count in range(3, 26):
        stage.clear()
        run = stage.run(limits=[(resource.RLIMIT_NOFILE, count)])
        published = stage.published()
        if run.status == 65 and 'manifest.json' in published:
            hold(published.keys() <= expected.keys(), f'{count} files: what no run writes was published')
            manifest = json.loads(published['manifest.json'])
            hold_sums(manifest)
            succeeded += published == expected
        elif run.status > 0:
            hold(run.status in (65, 66, 73, 74, 127), f'{count} files: status {run.status}')
            hold(run.messages, f'{count} files: no message says why')
            stage.hold_whole(expected)
        else:
            hold(False, f'{count} files: status {run.status}')
    hold(succeeded > 0, 'no number was enough')


@scenario
def a_system_that_gives_no_threads_changes_nothing(stage):
    stage.become_another_user()
    stage.add_usual(patients=50)
    arguments = stage.arguments(jobs=2)
    expected = stage.reference(arguments)
    # The threads of a user count, the first one of the program among them; the second waits for signals.
    for count in (1, 2):
        stage.clear()
        run = stage.run(arguments, limits=[(resource.RLIMIT_NPROC, count)])
        hold(run.status == 65, f'{count} threads: status {run.status}: {run.messages[:200]}')
        stage.hold_complete(expected)


@scenario
def input_that_does_not_fit_in_memory_is_refused(stage):
    """Under 300 MiB of address space and with many threads: tables, documents and packed files on both sides of what
    fits."""
    stage.add('z.csv', table(3))
    rows = ''.join(f'{number % 2000:07},2823-3,4.2,mmol/L,2024-01-{1 + number // 2000 % 28:02}\n'
                   for number in range(56_000)).encode()
    header = b'patient_id,loinc,value,unit,collected\n'
    bundle = b'<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>'
    cases = {
        'a.csv': lambda file, size: repeat(file, header, rows, b'', size),
        'a.xml': lambda file, size: repeat(file, bundle, b'<entry></entry>' * 70_000, b'</Bundle>', size),
        'a.json': lambda file, size: repeat(file, b'{"resourceType":"Bundle","entry":[{}', b',{}' * 300_000,
                                            b']}', size),
        'a.csv.gz': packed(header, rows),
    }
    for name, write in cases.items():
        fitted = refused = 0
        for size in (10, *stage.repeats((), (40, 100, 250)), 400, *stage.repeats((), (1000,))):
            file = stage.input / name
            write(file, size * MIB)
            run, _ = run_under_300_MiB(stage, file, size, jobs=8)
            is_refused = f'{name}: the file is too large' in run.messages
            refused += is_refused
            fitted += not is_refused
        hold(fitted > 0, f'{name} of 10 MiB is refused')
        hold(refused > 0, f'{name} of 400 MiB is not refused')


@scenario
def records_that_become_more_than_they_are_are_refused_or_counted_in_full(stage):
    """Under 300 MiB of address space: short records of which each is rejected or becomes a large result."""
    stage.add('z.csv', table(3))
    observation = b'<entry><resource><Observation/></resource></entry>'
    cases = {
        'a.ndjson': (b'{"resourceType":"Patient"}\n', b'{}\n' * 400_000, b''),
        'a.xml': (b'<Bundle xmlns="http://hl7.org/fhir">', observation * 20_000, b'</Bundle>'),
        'a.csv': (b'patient_id,loinc,value,unit,collected\n', b',2823-3,4,,\n' * 90_000, b''),
        'a.hl7': (b'MSH|^~\\&|L\r', b'OBX|1|N|~~~~~~~~\r' * 60_000, b''),
    }
    for name, parts in cases.items():
        for size in (12, *stage.repeats((), (5, 33, 60))):
            file = stage.input / name
            repeat(file, *parts, size * MIB)
            run, manifest = run_under_300_MiB(stage, file, size, jobs=2)
            is_refused = f'{name}: the file is too large' in run.messages or f'{name}:1: the file' in run.messages
            records = {file['path']: file['records'] for file in manifest['files']}[name]
            hold(is_refused or records > size * 10_000, f'{name} of {size} MiB: {records} records')


def run_under_300_MiB(stage, file, size, jobs):
    """Runs over an input file once, holds the run to a status and to sums, and gives it with its manifest."""
    stage.clear()
    run = stage.run([*stage.arguments()[:1], '-f', 'csv', '--rows', 'findings', '--only', 'critical',
                     '--manifest', str(stage.results / 'manifest.json'), '-j', str(jobs), *stage.arguments()[-2:]],
                    limits=[(resource.RLIMIT_AS, 300 * MIB)])
    file.unlink()
    hold(run.status in (0, 65), f'{file.name} of {size} MiB: status {run.status}')
    manifest = json.loads(stage.published()['manifest.json'])
    hold_sums(manifest)
    return run, manifest


def repeat(file, start, part, end, size):
    with open(file, 'wb') as output:
        output.write(start)
        for _ in range(max(1, size // len(part))):
            output.write(part)
        output.write(end)


def packed(start, part):
    def write(file, size):
        with gzip.open(file, 'wb', compresslevel=1) as output:
            output.write(start)
            for _ in range(max(1, size // len(part))):
                output.write(part)
    return write


@scenario
def a_table_of_a_gigabyte_under_300_MiB_is_refused_and_the_rest_is_judged(stage):
    """As large as that with --long; else as much larger than what is granted."""
    stage.add('z.csv', table(3))
    expected = stage.reference()
    size, granted = stage.repeats((300, 220), (1000, 300))
    subprocess.run([sys.executable, GENERATOR, 'csv', '--size', f'{size}MB', '--out', stage.input / 'a.csv'],
                   check=True, capture_output=True)
    run = stage.run(limits=[(resource.RLIMIT_AS, granted * MIB)])
    hold(run.status == 65, f'status {run.status}')
    hold('a.csv: the file is too large' in run.messages, 'the message does not say why')
    published = stage.published()
    hold(published['summary'] == expected['summary'], 'the other file is not judged as before')
    hold_sums(json.loads(published['manifest.json']))
