"""Signals at every call that writes, and at random moments; what the run after that finds and leaves."""
import signal
import time

from faulting.interposing import calls_of, striking
from faulting.staging import Failed, hold, is_temporary, scenario, table

STATUSES = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGKILL: -9}
CALLS = ['open', 'openat', 'mkdir', 'flock', 'write', 'close', 'renameat']


def wait_for_pause(stage, process):
    """Waits until the program stands still, and gives the folder whose removal lets it go on."""
    pause = stage.folder / 'paused'
    while not pause.exists():
        if process.poll() is not None:
            raise Failed('the run ended before the moment at which it was to stand still')
        time.sleep(0.001)
    return pause


@scenario
def SIGINT_at_any_call_leaves_whole_files_and_nothing_temporary(stage):
    stop_at_each_call(stage, signal.SIGINT)


@scenario
def SIGTERM_at_any_call_leaves_whole_files_and_nothing_temporary(stage):
    stop_at_each_call(stage, signal.SIGTERM)


@scenario
def SIGHUP_at_any_call_leaves_whole_files_and_nothing_temporary(stage):
    stop_at_each_call(stage, signal.SIGHUP)


@scenario
def SIGKILL_at_any_call_leaves_whole_files_and_the_next_run_tidies_up(stage):
    stop_at_each_call(stage, signal.SIGKILL)


def stop_at_each_call(stage, number):
    stage.add_usual()
    expected = stage.reference()
    calls = calls_of(stage, stage.results, calls=CALLS)
    stray = False
    for at, (call, path) in enumerate(calls, 1):
        stage.clear()
        run = stage.run(environment=striking(
            stage, stage.results, at, deed=f'signal {int(number)}', calls=CALLS))
        stray |= any(map(is_temporary, stage.published()))
        try:
            hold_stopped(stage, run, number, expected)
        except Failed as reason:
            raise Failed(f'at call {at}, {call} of {path.removeprefix(str(stage.folder))}: {reason}') from None
    hold(stray == (number == signal.SIGKILL), 'nothing was left to tidy up')


def hold_stopped(stage, run, number, expected):
    hold(run.status in (STATUSES[number], 65), f'status {run.status}')
    if run.status == 65:
        stage.hold_complete(expected)
    stage.hold_whole(expected, strays=number == signal.SIGKILL)
    again = stage.run()
    hold(again.status == 65, f'the next run ends with {again.status}')
    stage.hold_complete(expected)


@scenario
def SIGTERM_at_any_call_under_strict_leaves_nothing_temporary(stage):
    """Then the folder is opened only after everything was read."""
    stage.add('a.csv', table(3))
    arguments = [*stage.arguments(), '--strict']
    expected = stage.reference(arguments)
    for at in range(1, len(calls_of(stage, stage.results, arguments, calls=CALLS)) + 1):
        stage.clear()
        run = stage.run(arguments, environment=striking(
            stage, stage.results, at, deed=f'signal {int(signal.SIGTERM)}', calls=CALLS))
        hold(run.status in (143, 0), f'at call {at}: status {run.status}')
        stage.hold_whole(expected)


@scenario
def a_signal_at_a_random_moment_leaves_whole_files_and_the_next_run_is_the_same(stage):
    stage.add_usual(patients=stage.repeats(600, 1500))
    arguments = stage.arguments(jobs=2)
    expected = stage.reference(arguments)
    seconds = min(stage.run(arguments).seconds for _ in range(3))
    for _ in range(stage.repeats(10, 100)):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            stage.clear()
            moment = stage.random.uniform(0, 1.1 * seconds)
            process = stage.start(arguments)
            time.sleep(moment)
            process.send_signal(number)
            run = stage.finish(process)
            # Before the program has begun, the system's own answer is to end it.
            hold(run.status in (STATUSES[number], 65, -int(number)), f'{number.name}: status {run.status}')
            try:
                stage.hold_whole(expected, strays=number == signal.SIGKILL)
                again = stage.run(arguments)
                hold(again.status == 65, f'the next run ends with {again.status}')
                stage.hold_complete(expected)
            except Failed as reason:
                raise Failed(f'{number.name} after {moment:.4f} s: {reason}') from None


@scenario
def two_runs_into_one_folder_leave_each_other_alone(stage):
    stage.add_usual()
    expected = stage.reference()
    for call in ('openat', 'write', 'renameat'):
        stage.clear()
        first = stage.start(stage.arguments(), environment=striking(
            stage, stage.results / 'out', 2, deed='pause', calls=[call]))
        pause = wait_for_pause(stage, first)
        second = stage.run()
        pause.rmdir()
        hold(second.status == 65, f'the second run ends with {second.status}')
        hold(stage.finish(first).status == 65, 'the first run was disturbed')
        stage.hold_complete(expected)
