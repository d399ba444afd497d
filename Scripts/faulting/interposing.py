"""The library that strikes calls of the program; see `preload.c`."""
import shutil
import subprocess
from pathlib import Path

from faulting.staging import Failed, Skipped, hold

ERRORS = {'EINTR': 4, 'EIO': 5, 'EAGAIN': 11, 'EMFILE': 24, 'ENOSPC': 28}


class Libraries:
    """Compiles the library when it is first asked for."""

    def __init__(self, folder):
        self.folder, self.built = Path(folder), None

    def path(self):
        if self.built is None:
            compiler = next(filter(None, map(shutil.which, ['cc', 'clang', 'gcc'])), None)
            if compiler is None:
                raise Skipped('there is no C compiler')
            self.built = self.folder / 'preload.so'
            source = Path(__file__).with_name('preload.c')
            command = [compiler, '-shared', '-fPIC', '-O1', '-o', self.built, source, '-ldl']
            built = subprocess.run(command, capture_output=True, text=True, check=False)
            if built.returncode != 0:
                raise Failed(f'the library does not compile: {built.stderr.strip()[:300]}')
        return str(self.built)


def striking(stage, under, at=0, last=None, deed='', calls=None, log=False):
    """The environment in which the calls are struck from the number `at` on, up to the number `last`."""
    values = {'LD_PRELOAD': stage.libraries.path(), 'FAULT_UNDER': str(under), 'FAULT_AT': str(at),
              'FAULT_DO': deed, 'FAULT_MARK': str(stage.folder / 'paused')}
    if last is not None:
        values['FAULT_LAST'] = str(last)
    if calls is not None:
        values['FAULT_CALLS'] = f',{",".join(calls)},'
    if log:
        values['FAULT_LOG'] = str(stage.folder / 'calls')
    return values


def calls_of(stage, under, arguments=None, **options):
    """The calls of an undisturbed run, as pairs of name and path."""
    log = stage.folder / 'calls'
    log.unlink(missing_ok=True)
    run = stage.run(arguments, environment=striking(stage, under, log=True, **options))
    hold(run.status in (0, 65), f'the undisturbed run ended with {run.status}: {run.messages}')
    hold(log.exists() and log.stat().st_size > 0, 'the library sees no call of the program')
    return [line.split(' ', 2)[1:] for line in log.read_text().splitlines()]
