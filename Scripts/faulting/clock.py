"""A clock that is far off."""
import json

from faulting.staging import hold, hold_sums, scenario

# 1970, before it, 2038, 2106, 10000, and a clock of which no calendar knows.
CLOCKS = [0, 1, -1, -86_400 * 365 * 300, 2**31, 2**32, 253_402_300_800, 2**62]


@scenario
def a_clock_far_off_changes_nothing_where_the_date_is_given(stage):
    stage.add_usual()
    expected = stage.reference()
    for seconds in CLOCKS:
        stage.clear()
        run = stage.run(environment=showing(stage, seconds))
        hold(run.status == 65, f'{seconds}: status {run.status}')
        stage.hold_complete(expected)


@scenario
def a_clock_far_off_loses_no_result(stage):
    stage.add_usual()
    arguments = stage.arguments()[:-2]
    records = json.loads(stage.reference(arguments)['manifest.json'])['totals']['records']
    for seconds in CLOCKS:
        stage.clear()
        run = stage.run(arguments, environment=showing(stage, seconds))
        hold(run.status == 65, f'{seconds}: status {run.status}')
        manifest = json.loads(stage.published()['manifest.json'])
        hold_sums(manifest)
        totals = manifest['totals']
        hold(totals['records'] == records, f'{seconds}: {totals["records"]} records instead of {records}')
        # What was collected after today is no result to judge by.
        if seconds < 2**30:
            hold(totals['interpreted'] == 0, f'{seconds}: {totals["interpreted"]} results of the future are judged')


def showing(stage, seconds):
    return {'LD_PRELOAD': stage.libraries.path(), 'FAULT_CLOCK': str(seconds)}
