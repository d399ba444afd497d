"""A copy of the package that holds all mutants, built once."""
import json
import re
import shutil
import subprocess
from pathlib import Path

from .schemata import rewritten, support
from .sites import sites

TABLES = '''
import Glibc

/// The built-in tables, or those of the folder that `MUTANT_TABLES` names.
package enum EmbeddedTables {
  package static let files: [(name: String, bytes: [UInt8])] = {
    guard let folder = getenv("MUTANT_TABLES").map({ String(cString: $0) }) else { return builtIn }
    return builtIn.map { ($0.name, contents(of: folder + "/" + $0.name)) }
  }()

  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return bytes
  }
'''


class BuildFailure(Exception):
    pass


class Copy:
    """The mutated package in a folder of its own; the checkout is only read."""

    CHANGED = ('Package.swift', 'ReferenceRanges/EmbeddedTables.swift')

    def __init__(self, root, folder, say):
        self.root, self.folder, self.say = Path(root), Path(folder), say
        self.sources, self.left_out = {}, set()

    def make(self):
        """Copies what Git knows, and changes the manifest and the tables."""
        listed = subprocess.run(
            ['git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
            cwd=self.root, check=True, capture_output=True, text=True).stdout
        names = {name for name in listed.split('\0') if (self.root / name).is_file()}
        for name in names:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            if name not in self.sources and name not in self.CHANGED and self.differs(name):
                shutil.copy2(self.root / name, self.folder / name)
        for name in self.copied() - names:
            (self.folder / name).unlink()
        manifest = (self.root / self.CHANGED[0]).read_text()
        manifest = re.sub(r'\n *\.(strictMemorySafety\(\)|treatAllWarnings\([^\n]*\)),', '', manifest)
        self.write(self.CHANGED[0], manifest)
        tables = (self.root / self.CHANGED[1]).read_text()
        tables = tables.replace('package static var files', 'private static var builtIn', 1)
        self.write(self.CHANGED[1], re.sub(
            r'.*?package enum EmbeddedTables \{\n', lambda _: TABLES, tables, count=1, flags=re.S))

    def copied(self):
        skipped = ('.build', 'Mutants.swift', 'left-out.json')
        return {str(path.relative_to(self.folder)) for path in self.folder.rglob('*')
                if path.is_file() and not any(part in skipped for part in path.parts)}

    def differs(self, name):
        target = self.folder / name
        return not target.exists() or target.read_bytes() != (self.root / name).read_bytes()

    def write(self, name, text):
        """Writes a file unless it reads so already, which would have it compiled again."""
        target = self.folder / name
        if not target.exists() or target.read_text() != text:
            target.write_text(text)

    def find(self):
        """All sites in Assessment, by file, but those that an earlier build had to leave out."""
        known = self.folder / 'left-out.json'
        left_out = {tuple(key) for key in json.loads(known.read_text())} if known.exists() else set()
        for path in sorted((self.root / 'Sources/Assessment').rglob('*.swift')):
            name = str(path.relative_to(self.root))
            source = path.read_text(encoding='utf-8')
            found = [site for site in sites(name, source) if site.mutants[0].key not in left_out]
            self.sources[name] = (source, found)
        self.left_out = left_out

    def build(self):
        """Compiles with every site; those that do not compile are left out, until all do.

        - Returns: The mutants that were built."""
        number = 1
        for _, found in self.sources.values():
            for site in found:
                for mutant in site.mutants:
                    mutant.number, number = number, number + 1
        while True:
            for name, (source, found) in self.sources.items():
                self.write(name, rewritten(source, found))
            everything = [site for _, found in self.sources.values() for site in found]
            self.write('Sources/Assessment/Mutants.swift', support(everything))
            left = sum(len(site.mutants) for site in everything)
            self.say(f'building {left} mutants')
            log = self.swift('build', '--target', 'Assessment')
            if log is None:
                break
            dropped = self.drop(log)
            if not dropped:
                raise BuildFailure(log[-3000:])
            self.say(f'{dropped} places do not compile and are left out')
        log = self.swift('build', '--build-tests')
        if log is not None:
            raise BuildFailure(log[-3000:])
        return [mutant for site in everything for mutant in site.mutants]

    def swift(self, *arguments):
        """The output of a failed command, or `None`."""
        run = subprocess.run(
            ['swift', *arguments], cwd=self.folder, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT)
        return run.stdout if run.returncode else None

    def drop(self, log):
        """Leaves out what compiler errors point at: the sites of that line, else the next below."""
        places = set(re.findall(r'^(\S+?):(\d+):\d+: error:', log, re.M))
        dropped = 0
        for path, line in places:
            name = str(Path(path)).removeprefix(str(self.folder) + '/')
            source, found = self.sources.get(name, ('', []))
            at_or_below = [site.mutants[0].line for site in found
                           if int(line) <= site.mutants[0].line <= int(line) + 12]
            if at_or_below:
                kept = [site for site in found if site.mutants[0].line != min(at_or_below)]
                dropped += len(found) - len(kept)
                self.left_out |= {site.mutants[0].key for site in found if site not in kept}
                self.sources[name] = (source, kept)
        (self.folder / 'left-out.json').write_text(json.dumps(sorted(self.left_out)))
        return dropped
