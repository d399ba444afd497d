"""Disks that are small or read-only, limits on the size of files, and a folder that is moved away."""
import os
import resource
import subprocess
from contextlib import contextmanager

from faulting.interposing import striking
from faulting.staging import hold, need, scenario
from faulting.stopping import wait_for_pause


@contextmanager
def small_disk(stage, options):
    """A file system of its own under `results`."""
    need(os.geteuid() == 0, 'mounting needs root')
    mounted = subprocess.run(['mount', '-t', 'tmpfs', '-o', options, 'faults', stage.results],
                             capture_output=True, text=True, check=False)
    need(mounted.returncode == 0, f'no tmpfs can be mounted: {mounted.stderr.strip()}')
    try:
        yield
    finally:
        subprocess.run(['umount', '-l', stage.results], check=True)


@scenario
def a_small_disk_that_fills_up_holds_whole_files_only(stage):
    fill(stage, [f'size={pages * 4}k' for pages in range(1, 64)])


@scenario
def a_disk_without_room_for_another_file_holds_whole_files_only(stage):
    fill(stage, [f'nr_inodes={count}' for count in range(2, 24)])


def fill(stage, sizes):
    stage.add_usual()
    expected, fitted = stage.reference(), 0
    # The summary goes elsewhere, so that it is the reports, the rejects and the manifest that find the disk full.
    del expected['summary']
    for size in sizes:
        with small_disk(stage, size), open(os.devnull, 'wb') as nowhere:
            run = stage.run(stdout=nowhere)
            if run.status == 65:
                stage.hold_complete(expected)
                fitted += 1
                if fitted == 3:
                    return
            else:
                hold(run.status == 74, f'{size}: status {run.status}')
                hold('No space left on device' in run.messages, f'{size}: the message does not say why')
                stage.hold_whole(expected)
                larger = size.split('=')[0] + '=1000k'
                subprocess.run(['mount', '-o', f'remount,{larger}', stage.results], check=True)
                with open(os.devnull, 'wb') as nowhere:
                    hold(stage.run(stdout=nowhere).status == 65, f'{size}: with more room it fails')
                stage.hold_complete(expected)
    hold(False, 'no size was enough')


@scenario
def a_full_disk_under_standard_output_is_told(stage):
    stage.add_usual(patients=300)
    expected = stage.reference()
    for pages in (1, 2, 5):
        with small_disk(stage, f'size={pages * 4}k'):
            arguments = [str(stage.input), '-f', 'csv', '--rows', 'results']
            run = stage.run(arguments)
            hold(run.status == 74, f'status {run.status}')
            written = (stage.results / 'summary').read_bytes()
            hold(expected['summary'].startswith(written), 'what is written is not the start of the summary')


@scenario
def a_read_only_disk_keeps_what_it_holds(stage):
    stage.add_usual()
    expected = stage.reference()
    del expected['summary']
    arguments = stage.arguments()
    with small_disk(stage, 'size=1000k'), open(os.devnull, 'wb') as nowhere:
        hold(stage.run(stdout=nowhere).status == 65, 'the first run fails')
        before = {path: path.stat().st_mtime_ns for path in stage.results.rglob('*')}
        subprocess.run(['mount', '-o', 'remount,ro', stage.results], check=True)
        for chosen in (arguments, arguments[:3], [arguments[0], *arguments[9:11]],
                       [arguments[0], '-o', str(stage.results / 'other/deep')]):
            run = stage.run([*chosen, '-q'], stdout=nowhere)
            hold(run.status == 73, f'{" ".join(chosen[1:3])}: status {run.status}')
            hold('Read-only file system' in run.messages, 'the message does not say why')
        stage.hold_complete(expected)
        after = {path: path.stat().st_mtime_ns for path in stage.results.rglob('*')}
        hold(before == after, 'something was touched')


@scenario
def a_limit_on_the_size_of_files_is_told_like_a_full_disk(stage):
    stage.add_usual()
    stage.add('c.csv', stage.input.joinpath('a.csv').read_text() * 3)
    expected = stage.reference()
    largest = max(len(data) for name, data in expected.items() if name != 'summary')
    del expected['summary']
    for bytes_ in (0, 1, 500, 1000, 2000, largest - 1):
        stage.clear()
        with open(os.devnull, 'wb') as nowhere:
            run = stage.run(stdout=nowhere, limits=[(resource.RLIMIT_FSIZE, bytes_)])
        hold(run.status == 74, f'{bytes_} bytes: status {run.status}')
        # The limit holds for the messages too, which go to a file.
        hold('File too large' in run.messages or bytes_ < 500, 'the message does not say why')
        stage.hold_whole(expected)


@scenario
def an_output_folder_that_is_replaced_by_a_link_leads_nowhere_else(stage):
    stage.add_usual()
    expected = stage.reference()
    outside = stage.folder / 'outside'
    outside.mkdir()
    for call in ('openat', 'write', 'close', 'renameat'):
        process = stage.start(stage.arguments(), environment=striking(
            stage, stage.results / 'out', 1, deed='pause', calls=[call]))
        pause = wait_for_pause(stage, process)
        (stage.results / 'out').rename(stage.results / 'moved')
        (stage.results / 'out').symlink_to(outside)
        pause.rmdir()
        run = stage.finish(process)
        hold(not list(outside.iterdir()), f'{call}: something was written through the link')
        hold(run.status == 65, f'{call}: status {run.status}')
        (stage.results / 'out').unlink()
        (stage.results / 'moved').rename(stage.results / 'out')
        stage.hold_complete(expected)
        stage.clear()
