"""Places in Swift source that can be mutated, and how the source reads with all mutants in it."""
import re
from dataclasses import dataclass, field

from .tokens import closing, tokens

COMPARISONS = {'<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '=='}
CONNECTIVES = {'&&': '||', '||': '&&'}
CASES = {
    'low': 'high', 'high': 'low', 'lowCritical': 'highCritical', 'highCritical': 'lowCritical',
    'female': 'male', 'male': 'female'}
MEMBERS = {'isLow': 'isHigh', 'isHigh': 'isLow', 'low': 'high', 'high': 'low'}
SAFEGUARDS = re.compile(r'^(block|withhold|mention|formUnion|insert|remove|settle|raise)')


@dataclass
class Mutant:
    path: str
    line: int
    text: str  # the source line, trimmed
    change: str
    number: int = 0

    @property
    def key(self):
        return (self.path, self.text, self.change)


@dataclass
class Site:
    """A stretch of a source and its mutants; `{0}` in its replacement is the number of the first."""
    kind: str
    start: int
    end: int
    replacement: str
    mutants: list = field(default_factory=list)
    original: str = ''


def sites(path, source):
    """Every place in a file that can be mutated, in the order of the file."""
    found = tokens(source)
    lines = source.split('\n')
    result = []

    def add(kind, first, last, replacement, *changes):
        line = source.count('\n', 0, first.start) + 1
        mutants = [Mutant(path, line, lines[line - 1].strip(), change) for change in changes]
        result.append(
            Site(kind, first.start, last.end, replacement, mutants, source[first.start:last.end]))

    skip_until = -1
    for index, token in enumerate(found):
        if token.start < skip_until:
            continue
        before = found[index - 1] if index else None
        after = found[index + 1] if index + 1 < len(found) else None
        if token.text == 'examples' and after and after.text == ':':
            skip_until = found[closing(found, index + 2)].end
        elif token.kind == 'operator':
            add_operator(add, source, token, before)
        elif token.text in ('true', 'false') and not (
                before.text in ('==', '!=') or after.text in ('==', '!=')):
            other = 'false' if token.text == 'true' else 'true'
            add('flag', token, token, f'mutantFlag({{0}}, {token.text})', f'{token.text} to {other}')
        elif token.kind == 'number' and is_threshold(token, before, after):
            add_number(add, token)
        elif token.kind == 'word':
            add_word(add, source, found, index)
    result.sort(key=lambda site: site.start)
    return result


def add_operator(add, source, token, before):
    spaced = source[token.start - 1].isspace() and source[token.end:token.end + 1].isspace()
    if token.text == '!' and not source[token.end].isspace() and (
            source[token.start - 1].isspace() or source[token.start - 1] in '([{'):
        add('not', token, token, '', 'without !')
    elif spaced and not (before and before.text == 'func'):
        other = COMPARISONS.get(token.text) or CONNECTIVES.get(token.text)
        if other:
            add('infix', token, token, '', f'{token.text} to {other}')


def is_threshold(token, before, after):
    if token.text.startswith('0x') or 'e' in token.text.lower():
        return False
    near = {before.text, after.text}
    return bool(
        near & (set(COMPARISONS) | {'...', '..<'}) or '.' in token.text
        or len(token.text) > 1 or before.text == ':' and after.text == ',')


def add_number(add, token):
    fraction = len(token.text.partition('.')[2])
    value = int(token.text.replace('.', '').replace('_', ''))
    moved = [shown(value + 1, fraction)] + ([shown(value - 1, fraction)] if value else [])
    calls = ', '.join([token.text] + moved)
    add('number', token, token, f'mutantNumber({{0}}, {calls})',
        *[f'{token.text} to {other}' for other in moved])


def shown(value, fraction):
    digits = str(value).rjust(fraction + 1, '0')
    return digits if fraction == 0 else f'{digits[:-fraction]}.{digits[-fraction:]}'


def add_word(add, source, found, index):
    token, before = found[index], found[index - 1] if index else None
    after = found[index + 1] if index + 1 < len(found) else None
    if before is None or after is None:
        return
    is_member = before.text == '.' and before.end == token.start
    if is_member and token.text in CASES and after.text != '(' \
            and not re.match(r'[\w)\]?!>\\]', source[before.start - 1]):
        other = CASES[token.text]
        add('case', before, token, f'mutantCase({{0}}, .{token.text}, .{other})',
            f'.{token.text} to .{other}')
    elif is_member and token.text in MEMBERS and (after.text == '(') == (token.text in CASES):
        add('member', token, token, token.text + '_mutant{0}',
            f'{token.text} to {MEMBERS[token.text]}')
    elif token.text == 'advice' and after.text == ':' and found[index + 2].text == '[':
        add_elements(add, source, found, index + 2)
    elif after.text == '(' and SAFEGUARDS.match(token.text) and before.text != 'func':
        add_statement(add, source, found, index)


def add_elements(add, source, found, opening):
    """Mutants of an array that each lack one element."""
    end = closing(found, opening)
    names = [found[i + 1].text for i in range(opening, end) if found[i].text == '.']
    if names:
        add('elements', found[opening], found[end], '',
            *[f'without .{name}' for name in names])


def add_statement(add, source, found, index):
    """A mutant without a statement that blocks, withholds or notes."""
    start = index
    while start >= 2 and found[start - 1].text in ('.', ']', ')', '?'):
        if found[start - 1].text in (']', ')'):
            return add_subscripted(add, source, found, index)
        start -= 2
    end = closing(found, index + 1)
    if is_statement(source, found, start, end):
        wrap(add, found, start, end, found[index].text)


def add_subscripted(add, source, found, index):
    """The same where the statement begins with `name[…].`."""
    start = index
    while not ('\n' in source[found[start - 1].end:found[start].start]
               or found[start - 1].text == '{'):
        start -= 1
    end = closing(found, index + 1)
    if is_statement(source, found, start, end):
        wrap(add, found, start, end, found[index].text)


def is_statement(source, found, start, end):
    after = found[end + 1] if end + 1 < len(found) else None
    begins = found[start - 1].text == '{' or '\n' in source[found[start - 1].end:found[start].start]
    ends = after is not None and (
        after.text == '}' or '\n' in source[found[end].end:after.start])
    return begins and ends and found[start].text not in (
        'return', 'let', 'var', 'guard', 'if', 'case', 'for')


def wrap(add, found, start, end, name):
    add('statement', found[start], found[end], '', f'without {name}(…)')
