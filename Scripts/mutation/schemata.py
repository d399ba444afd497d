"""One source that holds all mutants; an environment variable chooses one of them at run time."""
from .sites import COMPARISONS, CONNECTIVES, MEMBERS

TYPES_WITH_DIRECTION = ('Interpretation', 'JudgedResult')

PRELUDE = '''
import Glibc
package import Laboratory

private let active = getenv("MUTANT").flatMap { Int(String(cString: $0)) } ?? 0
nonisolated(unsafe) private let reached: UnsafeMutablePointer<UInt8>? = {
  guard let path = getenv("MUTANT_TRACE") else { return nil }
  let file = open(path, O_RDWR)
  let size = Int(lseek(file, 0, SEEK_END))
  let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
  return memory?.assumingMemoryBound(to: UInt8.self)
}()

package func isMutant(_ number: Int) -> Bool {
  reached?[number] = 1
  return active == number
}
package func mutantFlag(_ number: Int, _ flag: Bool) -> Bool { isMutant(number) ? !flag : flag }
package func mutantKeeps(_ number: Int) -> Bool { !isMutant(number) }
package func mutantCase<T>(_ number: Int, _ a: T, _ b: T) -> T { isMutant(number) ? b : a }
package func mutantNumber<T>(_ number: Int, _ a: T, _ b: T) -> T { isMutant(number) ? b : a }
package func mutantNumber<T>(_ number: Int, _ a: T, _ b: T, _ c: T) -> T {
  isMutant(number) ? b : isMutant(number + 1) ? c : a
}
package func mutantElements<T>(_ first: Int, _ all: [T]) -> [T] {
  all.enumerated().filter { !isMutant(first + $0.offset) }.map(\\.element)
}
'''


def operator_name(number, lead):
    """A name of its own: operators cannot hold digits."""
    return lead + ''.join('^' if bit == '1' else '~' for bit in f'{number:b}')


def rewritten(source, sites):
    """The source with its sites replaced; no line moves. Statements and arrays hold other sites."""
    edits = []
    for site in sites:
        number, length = site.mutants[0].number, site.end - site.start
        if site.kind in ('statement', 'elements'):
            opening, closing = {
                'statement': (f'if mutantKeeps({number}) {{ ', ' }'),
                'elements': (f'mutantElements({number}, ', ')')}[site.kind]
            edits.append((site.end, 0, length, site.end, closing))
            edits.append((site.start, 1, -length, site.start, opening))
        else:
            edits.append((site.start, 2, 0, site.end, replacement(site, number)))
    out, position = [], 0
    for start, _, _, end, text in sorted(edits):
        out += [source[position:start], text]
        position = end
    return ''.join(out) + source[position:]


def replacement(site, number):
    if site.kind == 'infix':
        return operator_name(number, '%%')
    if site.kind == 'not':
        return operator_name(number, '^%')
    return site.replacement.format(number)


def support(sites):
    """What the rewritten sources call."""
    return PRELUDE + '\n'.join(declaration(site) for site in sites)


def declaration(site):
    number, original = site.mutants[0].number, site.original
    if site.kind == 'not':
        name = operator_name(number, '^%')
        return f'''
prefix operator {name}
package prefix func {name} (a: Bool) -> Bool {{ isMutant({number}) ? a : !a }}'''
    if site.kind == 'infix' and original in CONNECTIVES:
        return connective(number, original)
    if site.kind == 'infix':
        return comparison(number, original)
    if site.kind == 'member':
        return member(number, original)
    return ''


def connective(number, original):
    name = operator_name(number, '%%')
    kind = 'Conjunction' if original == '&&' else 'Disjunction'
    return f'''
infix operator {name}: Logical{kind}Precedence
package func {name} (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {{
  isMutant({number}) ? try a {CONNECTIVES[original]} b() : try a {original} b()
}}'''


def comparison(number, original):
    name, other = operator_name(number, '%%'), COMPARISONS[original]
    kind = 'Equatable' if original in ('==', '!=') else 'Comparable'
    body = f'{{ isMutant({number}) ? a {other} b : a {original} b }}'
    text = f'''
infix operator {name}: ComparisonPrecedence
package func {name} <T: {kind}>(a: T, b: T) -> Bool {body}
package func {name} <T: {kind}, U: {kind}>(a: (T, U), b: (T, U)) -> Bool {body}'''
    if kind == 'Equatable':
        text += f'''
package func {name} <T>(a: T?, b: _OptionalNilComparisonType) -> Bool {body}'''
    return text


def member(number, original):
    other = MEMBERS[original]
    if original in ('low', 'high'):
        return f'''
extension LatestResults {{
  func {original}_mutant{number}(_ analyte: Analyte) -> JudgedResult? {{
    isMutant({number}) ? {other}(analyte) : {original}(analyte)
  }}
}}'''
    return '\n'.join(f'''
extension {kind} {{
  var {original}_mutant{number}: Bool {{ isMutant({number}) ? {other} : {original} }}
}}''' for kind in TYPES_WITH_DIRECTION)
