"""Input that changes, fails, cannot be read, or never ends."""
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import threading
import time
from contextlib import contextmanager

from faulting.interposing import ERRORS, calls_of, striking
from faulting.staging import HEADER, TODAY, Failed, hold, hold_sums, row, scenario, table
from faulting.stopping import wait_for_pause

CALLS = ['open', 'openat', 'stat', 'fstat', 'fstatat', 'read', 'pread', 'close']


def truncated(file, new):
    os.truncate(file, file.stat().st_size // 2 + 3)


def emptied(file, new):
    os.truncate(file, 0)


def grown(file, new):
    with open(file, 'a', encoding='utf-8') as more:
        more.write(row(900) + '\n' + row(901)[:-9])


def rewritten(file, new):
    """In place, to the same length."""
    with open(file, 'r+b') as old:
        old.write(new.read_bytes())


def replaced(file, new):
    shutil.copy(new, file.with_suffix('.part'))
    file.with_suffix('.part').rename(file)


def removed(file, new):
    file.unlink()


def made_a_folder(file, new):
    file.unlink()
    file.mkdir()


def made_a_pipe(file, new):
    file.unlink()
    os.mkfifo(file)


CHANGES = [truncated, emptied, grown, rewritten, replaced, removed, made_a_folder, made_a_pipe]


@scenario
def a_file_that_changes_while_it_is_read_is_read_as_it_was_or_refused(stage):
    stage.add('b.csv', table(2, start=2))
    change_at_calls(stage, table(3), table(3, start=5), CALLS, most=1000)


@scenario
def a_large_table_that_changes_while_its_pieces_are_read_is_read_whole_or_refused(stage):
    """A table of more than 8 MiB is surveyed, cut and read in pieces, each opened by itself."""
    stage.add('b.csv', table(2, start=2))
    old, new = table(400, results=300, start=10_000), table(400, results=300, start=50_000)
    change_at_calls(stage, old, new, calls=stage.repeats(['pread'], CALLS), most=stage.repeats(3, 1000))


def change_at_calls(stage, old, new, calls, most):
    file, other = stage.input / 'a.csv', stage.folder / 'new'
    hold(len(old) == len(new), 'the tables differ in length')
    file.write_text(old)
    other.write_text(new)
    count = calls_under(stage, file, calls, old)
    for change in CHANGES:
        remove(file)
        file.write_text(old)
        allowed = [outcome(stage, file)]
        change(file, other)
        allowed.append(outcome(stage, file))
        remove(file)
        allowed.append(outcome(stage, file))
        for at in sorted(stage.random.sample(range(1, count + 1), min(most, count))):
            remove(file)
            file.write_text(old)
            stage.clear()
            process = stage.start(stage.arguments(), environment=striking(
                stage, file, at, deed='pause', calls=calls))
            pause = wait_for_pause(stage, process)
            change(file, other)
            pause.rmdir()
            run = stage.finish(process)
            try:
                hold_one_of(stage, run, allowed)
            except Failed as reason:
                raise Failed(f'{change.__name__} at call {at} of {count}: {reason}') from None


def calls_under(stage, file, names, text):
    """How many calls read the file; one that is large enough is read in pieces."""
    is_cut = len(calls_of(stage, file, calls=['open'])) > 3
    hold(is_cut == (len(text) > 8 << 20), 'the table is not of the size that it should be')
    return len(calls_of(stage, file, calls=names))


def remove(file):
    shutil.rmtree(file) if file.is_dir() else file.unlink(missing_ok=True)


def outcome(stage, file):
    """What is published of the file as it is, and its contents; `None` where there are none to read."""
    return stage.reference(), file.read_bytes() if file.is_file() else None


def hold_one_of(stage, run, allowed):
    """The run published one of the outcomes allowed, the last of which is that nothing of the file is read."""
    hold(run.status in (0, 65), f'status {run.status}: {run.messages[:200]}')
    published = stage.published()
    matches = [(expected, data) for expected, data in allowed if expected['summary'] == published['summary']]
    hold(matches, 'the summary mixes what was and what is')
    expected = matches[0][0]
    reports = {name: data for name, data in published.items() if name.startswith('out/')}
    hold(reports == {name: data for name, data in expected.items() if name.startswith('out/')},
         'reports and summary differ')
    manifest = json.loads(published['manifest.json'])
    hold_sums(manifest)
    listed = {entry['path']: entry for entry in manifest['files']}
    if matches[-1][1] is None:
        hold(run.status == 65 or 'a.csv' not in listed or listed['a.csv']['records'] == 0,
             'the file went without a word')
        if run.status == 65:
            hold('a.csv: ' in run.messages, 'the message does not name the file')
            hold(b'"a.csv"' in published['rejects.ndjson'], 'the rejects do not name the file')
    else:
        digests = [hashlib.sha256(data).hexdigest() for _, data in matches]
        hold(listed['a.csv']['sha256'] in ('', *digests), 'the checksum is of other contents than those judged')
        hold(listed['a.csv']['bytes'] in [len(data) for _, data in matches],
             'the size is of other contents than those judged')


@scenario
def input_that_fails_at_any_call_is_read_whole_or_refused_by_name(stage):
    stage.add('a.csv', table(3))
    stage.add('b.csv', table(2, start=2))
    fail_at_each_call(stage, 1)


@scenario
def a_large_table_that_fails_at_any_call_is_read_whole_or_refused_by_name(stage):
    stage.add('b.csv', table(2, start=2))
    stage.add('a.csv', table(400, results=300))
    fail_at_each_call(stage, stage.repeats(3, 1))


def fail_at_each_call(stage, step):
    file = stage.input / 'a.csv'
    text = file.read_bytes()
    allowed = [outcome(stage, file)]
    file.unlink()
    allowed.append(outcome(stage, file))
    file.write_bytes(text)
    names = [*CALLS[:-1]]
    count = calls_under(stage, file, names, text)
    for at in range(1, count + 1, step):
        for last in (at, 1_000_000):
            stage.clear()
            run = stage.run(stage.arguments(), environment=striking(
                stage, file, at, last, f'error {ERRORS["EIO"]}', names))
            try:
                hold_one_of(stage, run, allowed)
            except Failed as reason:
                raise Failed(f'EIO at call {at} of {count}: {reason}') from None


@scenario
def codes_whose_dictionary_cannot_be_read_are_not_passed_over_in_silence(stage):
    """MIMIC-IV keeps the meaning of its codes in a table of its own, `d_labitems.csv`."""
    stage.add('d_labitems.csv', 'itemid,label,fluid,category\n50971,Potassium,Blood,Chemistry\n')
    stage.add('labevents.csv',
              'labevent_id,subject_id,hadm_id,specimen_id,itemid,charttime,value,valuenum,valueuom,'
              'ref_range_lower,ref_range_upper,flag,priority,comments\n'
              '1,77001,,5,50971,2150-01-05 08:00:00,2.9,2.9,mEq/L,3.3,5.1,abnormal,ROUTINE,\n')
    file = stage.input / 'd_labitems.csv'
    run_arguments = [*stage.arguments()[:-2], '--as-of', '2200-01-01']
    expected = stage.reference(run_arguments)
    hold(b'potassium' in expected['summary'], 'the dictionary is not used')
    count = len(calls_of(stage, file, run_arguments, calls=CALLS[:-1]))
    for at in range(1, count + 1):
        stage.clear()
        run = stage.run(run_arguments, environment=striking(
            stage, file, at, deed=f'error {ERRORS["EIO"]}', calls=CALLS[:-1]))
        same = stage.published().get('summary') == expected['summary']
        hold(same or run.status == 65 and 'd_labitems.csv: ' in run.messages,
             f'EIO at call {at}: status {run.status}, another summary, and no word of the dictionary')


@scenario
def what_another_user_may_not_read_is_told_and_the_rest_is_judged(stage):
    stage.become_another_user()
    stage.add('a.csv', table(3))
    expected = stage.reference()
    closed = stage.add('closed.csv', table(2, start=7))
    (stage.input / 'folder').mkdir()
    stage.add('folder/c.csv', table(2, start=9))
    for path in (closed, stage.input / 'folder'):
        os.chmod(path, 0)
    run = stage.run()
    hold(run.status == 65, f'status {run.status}')
    for name in ('closed.csv', 'folder'):
        hold(any(line.startswith(name) and 'Permission denied' in line
                 for line in run.messages.splitlines()),
             f'the message does not name {name}')
    published = stage.published()
    hold(published['summary'] == expected['summary'], 'what can be read is not judged as before')
    manifest = json.loads(published['manifest.json'])
    hold_sums(manifest)
    hold(manifest['totals']['rejected'] == 2, 'not each of the two is counted as rejected')
    for named, status in ((closed, 65), (stage.input / 'folder', 66)):
        run = stage.run([str(named)])
        hold(run.status == status, f'{named.name} named: status {run.status}')
        hold(named.name in run.messages, f'the message does not name {named.name}')
    stage.clear()
    os.chmod(stage.results, 0o555)
    run = stage.run([str(stage.input), '-o', str(stage.results / 'out')])
    hold(run.status == 73, f'a folder that may not be written to: status {run.status}')


@contextmanager
def feeding(write):
    """Standard input that a thread writes; the thread must not outlive the reader."""
    reader, writer = os.pipe()

    def feed():
        try:
            with open(writer, 'wb', buffering=0) as pipe:
                write(pipe)
        except BrokenPipeError:
            pass

    thread = threading.Thread(target=feed)
    thread.start()
    try:
        yield reader
    finally:
        os.close(reader)
        thread.join()


@scenario
def slow_standard_input_is_read_like_a_file(stage):
    text = table(3).encode()
    stage.add('-', table(3))
    expected = stage.reference([str(stage.input / '-'), *stage.arguments()[1:]])

    def write(pipe):
        for place in range(0, len(text), 37):
            pipe.write(text[place:place + 37])
            time.sleep(0.01)

    with feeding(write) as reader:
        run = stage.run(['-', *stage.arguments()[1:]], stdin=reader)
    hold(run.status == 0, f'status {run.status}')
    published = stage.published()
    for name in expected.keys() - {'manifest.json'}:
        hold(published.get(name) == expected[name], f'{name} differs')


def endless(start, line):
    def write(pipe):
        pipe.write(start)
        while True:
            pipe.write(line * 2000)
    return write


ENDLESS = {
    'rows': endless((HEADER + '\n').encode(), (row(1) + '\n').encode()),
    'a row without an end': endless((HEADER + '\n"').encode(), b'Quillfeather 7.77 '),
    'zeros': endless(b'', bytes(64)),
    'elements': endless(b'<Bundle xmlns="http://hl7.org/fhir">', b'<entry></entry>\n'),
}


@scenario
def endless_standard_input_is_refused_before_memory_ends(stage):
    limits = [(resource.RLIMIT_AS, stage.repeats(300, 1500) << 20)]
    for what, write in ENDLESS.items():
        stage.clear()
        with feeding(write) as reader:
            process = stage.start(['-', *stage.arguments()[1:]], stdin=reader, limits=limits)
            run = stage.finish(process)
        hold(run.status == 65, f'{what}: status {run.status}')
        hold('too large' in run.messages, f'{what}: the message does not say why')
        hold_sums(json.loads(stage.published()['manifest.json']))


@scenario
def endless_standard_input_can_be_stopped(stage):
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        stage.clear()
        with feeding(lambda pipe: [pipe.write(b'x'), time.sleep(0.6)]) as reader:
            process = stage.start(['-', *stage.arguments()[1:]], stdin=reader)
            time.sleep(0.3)
            process.send_signal(number)
            run = stage.finish(process, seconds=20)
        hold(run.status == status, f'{number.name}: status {run.status}')
        stage.hold_whole({'summary': b''})
