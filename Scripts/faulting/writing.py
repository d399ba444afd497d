"""Every call that writes or renames fails once, fails for good, or does half its work."""
from faulting.interposing import ERRORS, calls_of, striking
from faulting.staging import Failed, hold, scenario

# Removing is not among them: what cannot be removed is left, and the next run removes it. Nor is locking, which a
# disk does not take part in.
CALLS = ['open', 'openat', 'mkdir', 'stat', 'fstat', 'realpath', 'write', 'close', 'renameat']
FOR_GOOD = 1_000_000


@scenario
def a_disk_that_is_full_at_any_call_leaves_whole_files_only(stage):
    fail_each_call(stage, 'ENOSPC')


@scenario
def a_disk_that_fails_at_any_call_leaves_whole_files_only(stage):
    fail_each_call(stage, 'EIO')


def fail_each_call(stage, error):
    stage.add_usual()
    expected = stage.reference()
    earlier = {name: b'earlier\n' for name in expected}
    publish(stage, earlier)
    calls = calls_of(stage, stage.results, calls=CALLS)
    hold({'write', 'renameat', 'openat', 'close'} <= {call for call, _ in calls}, 'calls are not interposed')
    for at, (call, path) in enumerate(calls, 1):
        for last in (at, FOR_GOOD):
            publish(stage, earlier)
            run = stage.run(environment=striking(
                stage, stage.results, at, last, f'error {ERRORS[error]}', CALLS))
            where = f'{error} at call {at}, {call} of {path.removeprefix(str(stage.folder))}'
            hold_failure(stage, run, expected, earlier, call in ('write', 'renameat'), where)


def publish(stage, files):
    stage.clear()
    (stage.results / 'out').mkdir()
    for name, data in files.items():
        (stage.results / name).write_bytes(data)


def hold_failure(stage, run, expected, earlier, must_fail, where):
    try:
        if run.status == 65 and not must_fail:
            stage.hold_complete(expected)
            return
        hold(run.status == 74, f'status {run.status}')
        hold('myolyte: ' in run.messages, 'no message says why')
        stage.hold_whole(expected, earlier)
    except Failed as reason:
        raise Failed(f'{where}: {reason}') from None


@scenario
def a_call_that_does_half_or_must_be_repeated_changes_nothing(stage):
    stage.add_usual()
    expected = stage.reference()
    for under, names in ((stage.results, ['write']), (stage.input, ['read', 'pread'])):
        calls = calls_of(stage, under, calls=names)
        for at in range(1, len(calls) + 1):
            for last, deed in ((FOR_GOOD, 'short'), (at, f'error {ERRORS["EINTR"]}'),
                               (at, f'error {ERRORS["EAGAIN"]}')):
                stage.clear()
                run = stage.run(environment=striking(stage, under, at, last, deed, names))
                hold(run.status == 65, f'{deed} at call {at} of {names}: status {run.status}')
                stage.hold_complete(expected)


@scenario
def a_failure_among_many_reports_and_threads_publishes_no_account_of_the_others(stage):
    """The manifest says where every record went, so it must not stand beside reports that are missing."""
    stage.add_usual(patients=1500)
    expected = stage.reference(stage.arguments(jobs=2))
    count = len(calls_of(stage, stage.results, calls=['renameat']))
    for _ in range(stage.repeats(4, 40)):
        stage.clear()
        at = stage.random.randrange(1, count - 1)
        run = stage.run(stage.arguments(jobs=2), environment=striking(
            stage, stage.results / 'out', at, FOR_GOOD, f'error {ERRORS["EIO"]}', ['renameat']))
        hold(run.status == 74, f'status {run.status}')
        stage.hold_whole(expected)
        hold('manifest.json' not in stage.published(), 'there is a manifest')


@scenario
def a_temporary_file_that_cannot_be_removed_is_removed_by_the_next_run(stage):
    stage.add_usual()
    expected = stage.reference()
    environment = striking(stage, stage.results, 1, FOR_GOOD, f'error {ERRORS["EIO"]}',
                           ['renameat', 'unlinkat'])
    run = stage.run(environment=environment)
    hold(run.status == 74, f'status {run.status}')
    hold(any('.part' in name for name in stage.published()), 'nothing was left to remove')
    hold(stage.run().status == 65, 'the next run fails')
    stage.hold_complete(expected)
