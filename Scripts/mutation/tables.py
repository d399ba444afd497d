"""Mutants of the reference tables: bounds moved by one in the last place, brackets flipped."""
import csv
import io
import re
from decimal import Decimal
from pathlib import Path

from .sites import Mutant

INTERVAL = re.compile(r'([\[(])(-inf|[\d.]+),(inf|[\d.]+)([\])])$')


class TableMutant(Mutant):
    """A mutant with the lines of its table that it replaces, counted from 0."""
    edits = {}


def table_mutants(root):
    """The mutants of all bounds that some profile judges by."""
    folder = Path(root) / 'ReferenceRanges'
    used = {(row['analyte'], row['guideline']) for row in rows(folder / 'profiles.csv')}
    return [
        *interval_mutants(folder / 'intervals.csv', used),
        *cell_mutants(folder / 'critical.csv', ('low', 'high'), lambda row: any(
            (row['analyte'], name) in used for name in row['guidelines'].split(';'))),
        *cell_mutants(folder / 'ctcae.csv', ('beyond',), lambda row: row['needs_symptoms'] == 'no'),
    ]


def rows(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.DictReader(file))


def interval_mutants(path, used):
    lines = path.read_text(encoding='utf-8').splitlines()
    table = rows(path)
    for index, (row, following) in enumerate(zip(table, table[1:])):
        if following['row'] != row['row'] or (row['analyte'], row['guideline']) not in used:
            continue
        if row['verified'] == 'no':
            continue
        below, above = INTERVAL.match(row['interval']), INTERVAL.match(following['interval'])
        for change, low, high in neighbours(below.groups(), above.groups()):
            mutant = made(path, index + 2, lines[index + 1], f"{row['row']}: {change}")
            mutant.edits = {
                index + 1: replaced(lines[index + 1], row['interval'], low),
                index + 2: replaced(lines[index + 2], following['interval'], high)}
            yield mutant


def neighbours(below, above):
    """The two bands with their border moved up, moved down and given to the other."""
    (opening, start, border, closing), (next_opening, _, end, next_closing) = below, above
    for step in (1, -1):
        moved = stepped(border, step)
        inside = (start == '-inf' or Decimal(start) < Decimal(moved)) and (
            end == 'inf' or Decimal(moved) < Decimal(end))
        if inside:
            yield (f'{border} to {moved}', f'{opening}{start},{moved}{closing}',
                   f'{next_opening}{moved},{end}{next_closing}')
    flipped = (']', '(') if closing == ')' else (')', '[')
    yield (f'{border} {"into the lower" if closing == ")" else "into the upper"} band',
           f'{opening}{start},{border}{flipped[0]}', f'{flipped[1]}{border},{end}{next_closing}')


def cell_mutants(path, columns, is_used):
    lines = path.read_text(encoding='utf-8').splitlines()
    header = lines[0].split(',')
    for index, row in enumerate(rows(path)):
        if not is_used(row):
            continue
        for column in columns:
            if not re.fullmatch(r'[\d.]+', row[column]):
                continue
            name = row.get('id') or f"{row.get('direction')} grade {row.get('grade')}"
            changes = {f'{row[column]} to {moved}': {column: moved}
                       for moved in (stepped(row[column], 1), stepped(row[column], -1))}
            inclusive = column + '_inclusive'
            if inclusive in row:
                other = 'no' if row[inclusive] == 'yes' else 'yes'
                changes[f'{row[column]} itself {other}'] = {inclusive: other}
            for change, cells in changes.items():
                mutant = made(path, index + 2, lines[index + 1], f"{row['analyte']} {name}: {change}")
                mutant.edits = {index + 1: written({**row, **cells}, header)}
                yield mutant


def made(path, line, text, change):
    return TableMutant(f'ReferenceRanges/{path.name}', line, text, change)


def stepped(text, step):
    """A number moved by one in its last place."""
    moved = Decimal(text) + step * Decimal(1).scaleb(Decimal(text).as_tuple().exponent)
    return str(max(moved, Decimal(0)))


def replaced(line, text, other):
    return line.replace(f'"{text}"', f'"{other}"')


def written(row, header):
    out = io.StringIO()
    csv.writer(out, lineterminator='').writerow([row[name] for name in header])
    return out.getvalue()
