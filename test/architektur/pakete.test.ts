// What the packages of this house may do: run nothing when they are installed, and be used under a licence that goes with ours.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Paket {
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly dev?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Paket>> };
const { allowScripts } = read('package.json') as { allowScripts: Readonly<Record<string, boolean>> };
const pakete = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, paket]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...paket }));

/** Licences under which a package may be handed on with this program (EUPL-1.2, appendix, and permissive ones). */
const lizenzen = new Set([
  '(MIT AND Zlib)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
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
    const handedOn = pakete.filter(({ dev }) => dev !== true);
    expect(handedOn.length).toBeGreaterThan(100);
    const other = handedOn.filter(({ license }) => !lizenzen.has(license ?? ''));
    expect(other.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
  });
});
