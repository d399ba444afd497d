"""A stage for one scenario: made-up input, runs of the program, and what must hold after each."""
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

SCENARIOS = []
TODAY = ['--as-of', '2026-01-01']
# A user whom the machine is not likely to know.
STRANGER = 61_007
HEADER = 'patient_id,name,birth_date,sex,collected,specimen,test,value,unit'
# None of these may stand in a message.
SECRETS = ['Quillfeather', 'PX-', '7.77', '1980-02-03']
TESTS = [('Potassium', '2.77', 'mmol/L'), ('Ferritin', '7.77', 'ug/L'),
         ('Magnesium', '0.777', 'mmol/L'), ('Glucose', '97.77', 'mg/dL')]


class Failed(Exception):
    """Something that must hold does not."""


class Skipped(Exception):
    """The machine cannot stage this."""


def scenario(function):
    SCENARIOS.append(function)
    return function


def row(patient, number=0):
    test, value, unit = TESTS[number % len(TESTS)]
    return (f'PX-{patient:06},Quillfeather {patient},1980-02-03,female,2025-01-{1 + number % 28:02},'
            f'serum,{test},{value},{unit}')


def table(patients, results=4, start=0):
    """A table in which the results of a patient lie far apart."""
    rows = [row(start + patient, number) for number in range(results) for patient in range(patients)]
    return '\n'.join([HEADER, *rows]) + '\n'


def need(condition, reason):
    if not condition:
        raise Skipped(reason)


def hold(condition, claim):
    if not condition:
        raise Failed(claim)


class Run:
    """What a run of the program left behind."""

    def __init__(self, status, messages, seconds):
        self.status, self.messages, self.seconds = status, messages, seconds


class Stage:
    """A folder with input under `in` and everything that is written under `results`."""

    def __init__(self, program, libraries, is_long, seed):
        self.program, self.libraries, self.is_long = program, libraries, is_long
        self.random = random.Random(seed)
        self.folder = Path(tempfile.mkdtemp(prefix='myolyte-faults-', dir=fast_place()))
        self.input, self.results = self.folder / 'in', self.folder / 'results'
        self.user = None
        self.input.mkdir()
        self.results.mkdir()

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def become_another_user(self):
        """From now on the program is run by a user who owns nothing but the folder of the results."""
        need(os.geteuid() == 0, 'becoming another user needs root')
        self.user = STRANGER
        self.program = shutil.copy(self.program, self.folder / 'myolyte')
        os.chmod(self.program, 0o755)
        os.chmod(self.folder, 0o755)
        self.clear()

    def repeats(self, usual, long):
        return long if self.is_long else usual

    def add(self, name, text):
        (self.input / name).write_text(text, encoding='utf-8')
        return self.input / name

    def add_usual(self, patients=3):
        """Two files, in which one row is rejected and one patient stands in both."""
        self.add('a.csv', table(patients) + 'PX-000000,Quillfeather\n')
        self.add('b.csv', table(2, start=patients - 1))

    def arguments(self, *paths, jobs=1):
        paths = [str(path) for path in paths or [self.input]]
        return [*paths, '-o', str(self.results / 'out'), '-f', 'csv', '--rows', 'results', '-j', str(jobs),
                '--manifest', str(self.results / 'manifest.json'),
                '--rejects', str(self.results / 'rejects.ndjson'), *TODAY]

    def start(self, arguments, environment=None, stdin=subprocess.DEVNULL, stdout=None, messages=None,
              limits=(), closed=()):
        """Starts the program; its summary becomes `results/summary` unless it goes to `stdout`."""
        def prepare():
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGPIPE, signal.SIGXFSZ):
                signal.signal(number, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            for limit, value in limits:
                resource.setrlimit(limit, (value, value))
            if self.user is not None:
                os.setgroups([])
                os.setgid(self.user)
                os.setuid(self.user)
            for number in closed:
                os.close(number)

        # The Swift runtime's account of a crash takes seconds and says nothing that the status does not.
        variables = {**os.environ, 'SWIFT_BACKTRACE': 'enable=no', **(environment or {})}
        self.started = time.monotonic()
        with ExitStack() as files:
            told = files.enter_context(open(self.folder / 'messages', 'wb'))
            if stdout is None:
                stdout = files.enter_context(open(self.results / 'summary', 'wb'))
            return subprocess.Popen(
                [self.program, *arguments], env=variables, stdin=stdin, stdout=stdout,
                stderr=told if messages is None else messages, preexec_fn=prepare)

    def finish(self, process, seconds=120):
        try:
            status = process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise Failed(f'the run had not ended after {seconds} s')
        messages = (self.folder / 'messages').read_text(encoding='utf-8', errors='replace')
        run = Run(status, messages, time.monotonic() - self.started)
        for secret in SECRETS:
            hold(secret not in messages, f'a message tells "{secret}"')
        return run

    def run(self, arguments=None, **options):
        return self.finish(self.start(arguments or self.arguments(), **options))

    def reference(self, arguments=None, **options):
        """What an undisturbed run publishes; nothing of it is left."""
        run = self.run(arguments, **options)
        hold(run.status in (0, 65), f'the undisturbed run ended with {run.status}: {run.messages}')
        published = self.published()
        self.clear()
        return published

    def clear(self):
        shutil.rmtree(self.results)
        self.results.mkdir()
        if self.user is not None:
            os.chown(self.results, self.user, self.user)

    def published(self):
        """All that stands under `results`, by its path; a temporary file too."""
        return {str(path.relative_to(self.results)): contents(path)
                for path in sorted(self.results.rglob('*')) if path.is_file()}

    def hold_complete(self, expected, published=None):
        """Everything was published, and nothing else."""
        published = self.published() if published is None else published
        hold(published.keys() == expected.keys(), differing(published, expected))
        self.hold_whole(expected, published=published)

    def hold_whole(self, *expected, published=None, ignoring=('summary',), strays=False):
        """What was published is, file by file, what one of the runs published.

        - ignoring: What goes to standard output bears no promise but to a run that succeeds."""
        published = self.published() if published is None else published
        for name, data in published.items():
            if strays and is_temporary(name):
                continue
            hold(not is_temporary(name), f'a temporary file is left: {name}')
            if name in ignoring and len(published) != len(expected[0]):
                continue
            hold(any(name in run for run in expected), f'{name} should not be there')
            hold(name in ignoring or any(run.get(name) == data for run in expected),
                 f'{name} is not what an undisturbed run writes')


def fast_place():
    """Memory, where there is enough of it: what takes long is to make thousands of files."""
    memory = Path('/dev/shm')
    if not os.access(memory, os.W_OK):
        return None
    room = os.statvfs(memory)
    return memory if room.f_bavail * room.f_frsize > 4 << 30 else None


def is_temporary(name):
    return Path(name).name.startswith('.') or name.endswith('.part')


def differing(published, expected):
    more, less = published.keys() - expected.keys(), expected.keys() - published.keys()
    return f'missing: {sorted(less)[:3] or "nothing"}, too much: {sorted(more)[:3] or "nothing"}'


def contents(path):
    data = path.read_bytes()
    if path.name != 'manifest.json':
        return data
    try:
        manifest = json.loads(data)
    except ValueError:
        return data
    manifest.pop('elapsed_seconds', None)
    return json.dumps(manifest).encode()


def hold_sums(manifest):
    """Every record is accounted for, in each file and in total."""
    words = ['interpreted', 'undetermined', 'outside_panel', 'duplicates', 'superseded', 'withdrawn', 'rejected']
    for tally in [*manifest['files'], manifest['totals']]:
        hold(tally['records'] == sum(tally[word] for word in words), 'the accounting does not add up')
    for word in ['records', *words]:
        total = sum(file[word] for file in manifest['files'])
        hold(total == manifest['totals'][word], f'the files have {total} {word}, the total says otherwise')
