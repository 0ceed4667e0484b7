// What the packages of this house may do: run nothing when they are installed, and be used under a licence that goes with ours.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Paket {
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Paket>> };
const { allowScripts } = read('package.json') as { allowScripts: Readonly<Record<string, boolean>> };
const pakete = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, paket]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...paket }));

/** The packages that src/ imports, with all that they need: the bundle holds them, though npm installs them for development only. */
function listBundled(): ReadonlySet<string> {
  const src = new URL('../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(new URL(file, src), 'utf8'));
  const named = texts.flatMap((text) =>
    [...text.matchAll(/(?:from |import\()'((?:@[^/']+\/)?[^./'][^/']*)/g)].map((match) => match[1] ?? ''),
  );
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const paket of pakete.filter((each) => each.name === name))
      Object.keys(paket.dependencies ?? {}).forEach(visit);
  };
  named.forEach(visit);
  return found;
}

/** Licences under which a package may be handed on with this program (EUPL-1.2, appendix, and permissive ones). */
const lizenzen = new Set([
  '(MIT AND Zlib)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
]);

describe('packages', () => {
  test('that would run a script when they are installed are known, and none may', () => {
    const names = pakete.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(names)].sort());
    expect(Object.values(allowScripts)).not.toContain(true);
  });

  test('that are handed on have a licence that goes with ours', () => {
    const bundled = listBundled();
    const handedOn = pakete.filter(({ dev, name }) => dev !== true || bundled.has(name));
    expect(handedOn.length).toBeGreaterThan(100);
    const other = handedOn.filter(({ license }) => !lizenzen.has(license ?? ''));
    expect(other.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });
});
