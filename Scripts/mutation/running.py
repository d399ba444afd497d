"""Runs the tests that could kill a mutant, until one does."""
import os
import re
import signal
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ISSUE = re.compile(r'Test (.+?) recorded an issue')
CODE_STAGES = [
    ('AssessmentTests', r'^AssessmentTests\.'),
    ('golden files', r'^EndToEndTests\.Golden'),
]
TABLE_STAGES = [
    ('table tests', r'^IntakeTests\.(ShippedTables|IntervalProof|RecordedTables)'),
    *CODE_STAGES,
]


class Runner:
    def __init__(self, folder, say):
        self.folder, self.say = Path(folder), say
        # The link `debug` would hide the program from tests that look for it beside themselves.
        self.bundle = next((self.folder / '.build/debug').resolve().glob('*.xctest'))
        self.seconds, self.reached = {}, {}

    def rehearse(self, count):
        """Runs every stage without a mutant: how long it takes, and which mutants it reaches.

        - Returns: The name of a stage that fails as it is, or `None`."""
        for name, pattern in dict(TABLE_STAGES).items():
            with tempfile.NamedTemporaryFile() as trace:
                trace.write(bytes(count + 2))
                trace.flush()
                started = time.monotonic()
                killer = self.run(pattern, 1200, {'MUTANT_TRACE': trace.name})
                if killer:
                    self.say(f'{name}: {killer}')
                    return name
                self.seconds[name] = time.monotonic() - started
                hits = Path(trace.name).read_bytes()
                self.reached[name] = {number for number, hit in enumerate(hits) if hit}
                self.say(f'{name}: {self.seconds[name]:.1f} s, reaches {len(self.reached[name])}')
        return None

    def killer(self, mutant):
        """What kills a mutant, or `None`."""
        edits = getattr(mutant, 'edits', None)
        if edits is None:
            stages = [s for s in CODE_STAGES if mutant.number in self.reached[s[0]]]
            return self.first_killer(stages, {'MUTANT': str(mutant.number)})
        with tempfile.TemporaryDirectory() as tables:
            for path in (self.folder / 'ReferenceRanges').glob('*.csv'):
                text = path.read_text(encoding='utf-8')
                if mutant.path.endswith('/' + path.name):
                    lines = text.split('\n')
                    for line, edited in edits.items():
                        lines[line] = edited
                    text = '\n'.join(lines)
                Path(tables, path.name).write_text(text, encoding='utf-8')
            return self.first_killer(TABLE_STAGES, {'MUTANT_TABLES': tables})

    def first_killer(self, stages, environment):
        for name, pattern in sorted(stages, key=lambda stage: self.seconds[stage[0]]):
            killer = self.run(pattern, 10 + 5 * self.seconds[name], environment)
            if killer:
                return f'{name}: {killer}'
        return None

    def run(self, pattern, limit, environment):
        """The first test that fails, `timeout` or how the tests ended; `None` if all pass."""
        process = subprocess.Popen(
            [self.bundle, '--testing-library', 'swift-testing', '--filter', pattern],
            cwd=self.folder, env={**os.environ, **environment, 'SWIFT_BACKTRACE': 'enable=no'},
            text=True, errors='replace', stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True)
        late = threading.Timer(limit, stop, [process])
        late.start()
        found = None
        for line in process.stdout:
            match = ISSUE.search(line)
            if match:
                found = match.group(1)
                stop(process)
                break
        status = process.wait()
        timed_out = late.finished.is_set() and found is None
        late.cancel()
        if found or status == 0:
            return found
        return 'timeout' if timed_out else f'ended with {status}'


def stop(process):
    """Ends the tests and the programs that they started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
