// Files that npm packages carry: the browser, fonts.
import { readFileSync } from 'node:fs';
import { createRequire as requireFrom } from 'node:module';
import { dirname, join } from 'node:path';

// Not named createRequire: the bundle's banner declares that name.
const { resolve } = requireFrom(import.meta.url);

/** The bytes of a file that a package exports, by its specifier; a missing one means a broken installation and throws. */
export const readPackageFile = (specifier: string): Uint8Array => readFileSync(resolve(specifier));

/** The packages of which outputs are made beside the program itself. */
const zutaten = ['@fontsource/source-sans-3', '@fontsource/source-code-pro', '@fontsource/dejavu-sans'];

/** What their packages say of themselves, version and all. */
export const readPackageVersions = (): readonly string[] =>
  zutaten.map((name) => readFileSync(join(dirname(resolve(`${name}/LICENSE`)), 'package.json'), 'utf8'));

/** The folder of the embedded browser's package and its version; undefined where npm left the package out. */
export function findEmbeddedBrowser(): { readonly folder: string; readonly version: string } | undefined {
  try {
    const folder = join(dirname(resolve('@sparticuz/chromium')), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    return undefined;
  }
}
