"""Standard streams that are closed, and pipes that nobody reads to the end."""
import os
from itertools import combinations

from faulting.staging import hold, scenario


@scenario
def closed_standard_streams_are_never_mistaken_for_files(stage):
    stage.add_usual()
    expected = stage.reference()
    del expected['summary']
    for count in range(1, 4):
        for closed in combinations((0, 1, 2), count):
            stage.clear()
            with open(os.devnull, 'wb') as nowhere:
                run = stage.run(stdout=nowhere, closed=closed)
            # What cannot be printed is an error, but only of the summary.
            hold(run.status == (74 if 1 in closed else 65), f'{closed} closed: status {run.status}')
            published = stage.published()
            stage.hold_whole(expected, published=published)
            hold(1 in closed or published.keys() == expected.keys(), f'{closed} closed: something is missing')


@scenario
def closed_standard_input_that_is_to_be_read_is_told(stage):
    run = stage.run(['-', *stage.arguments()[1:]], closed=[0])
    hold(run.status == 65, f'status {run.status}')
    hold('-: rejected: the file cannot be read' in run.messages or 'Bad file descriptor' in run.messages,
         'the message does not say why')


@scenario
def a_pipe_that_is_closed_early_ends_the_run_quietly(stage):
    stage.add_usual(patients=700)
    expected = stage.reference()
    for wanted in (0, 1, 100, 70_000, 140_000):
        stage.clear()
        reader, writer = os.pipe()
        process = stage.start(stage.arguments(), stdout=writer)
        os.close(writer)
        left = wanted
        while left > 0:
            part = os.read(reader, min(left, 65_536))
            if not part:
                break
            left -= len(part)
        os.close(reader)
        run = stage.finish(process)
        hold(run.status == 0, f'after {wanted} bytes: status {run.status}')
        hold('myolyte: ' not in run.messages, f'after {wanted} bytes: {run.messages[:100]}')
        stage.hold_whole(expected)


@scenario
def messages_that_nobody_can_read_change_nothing(stage):
    stage.add_usual()
    expected = stage.reference()
    reader, writer = os.pipe()
    os.close(reader)
    with open('/dev/full', 'wb') as full:
        for stream in (writer, full.fileno()):
            stage.clear()
            run = stage.run(messages=stream)
            hold(run.status == 65, f'status {run.status}')
            stage.hold_complete(expected)
    os.close(writer)
