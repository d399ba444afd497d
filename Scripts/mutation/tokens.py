"""Swift source as tokens, as far as finding places to mutate needs them."""
import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str  # word, number, operator or mark
    text: str
    start: int
    end: int


PATTERN = re.compile(
    r'(?P<skip>//[^\n]*|#(?:if|else|elseif|endif)[^\n]*|\s+)'
    r'|(?P<string>"""(?:\\.|[^\\])*?"""|"(?:\\.|[^"\\\n])*")'
    r'|(?P<word>[$@#\\]?[A-Za-z_$][A-Za-z0-9_]*|\$[0-9]+|`\w+`)'
    r'|(?P<number>0x[0-9A-Fa-f_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][-+]?[0-9]+)?)'
    r'|(?P<operator>\.\.\.|\.\.<|[/=\-+!*%<>&|^~?]+)'
    r'|(?P<mark>.)', re.DOTALL)


def tokens(source):
    """The tokens of a source without comments; a string is one mark, whatever it interpolates."""
    found, position = [], 0
    while position < len(source):
        if source.startswith('/*', position):
            position = end_of_comment(source, position)
            continue
        match = PATTERN.match(source, position)
        position = match.end()
        if match.lastgroup != 'skip':
            kind = 'mark' if match.lastgroup == 'string' else match.lastgroup
            found.append(Token(kind, match.group(), match.start(), match.end()))
    return found


def end_of_comment(source, position):
    depth = 0
    for match in re.compile(r'/\*|\*/').finditer(source, position):
        depth += 1 if match.group() == '/*' else -1
        if depth == 0:
            return match.end()
    return len(source)


def closing(found, opening):
    """The index of the bracket that closes the one at an index."""
    depth = 0
    for index in range(opening, len(found)):
        if found[index].text in ('(', '[', '{'):
            depth += 1
        elif found[index].text in (')', ']', '}'):
            depth -= 1
            if depth == 0:
                return index
    return len(found) - 1
