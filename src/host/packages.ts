// Files that npm packages carry: the browser, fonts, this program itself.
import { readFileSync } from 'node:fs';
import { createRequire as requireFrom } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Not named createRequire: the bundle's banner declares that name.
const { resolve } = requireFrom(import.meta.url);

/** The bytes of a file that a package exports, by its specifier; a missing one means a broken installation and throws. */
export const readPackageFile = (specifier: string): Uint8Array => readFileSync(resolve(specifier));

/** The packages of which outputs are made beside the program itself. */
const zutaten = ['@fontsource/source-sans-3', '@fontsource/source-code-pro', '@fontsource/dejavu-sans'];

/** What their packages say of themselves, version and all. */
export const readPackageVersions = (): readonly string[] =>
  zutaten.map((name) => readFileSync(join(dirname(resolve(`${name}/LICENSE`)), 'package.json'), 'utf8'));

/** The packed file that npm installed this program from, as npm's own list says; undefined where it came in another way or is gone. */
export function findPaketdatei(): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  try {
    const modules = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
    const { packages } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    const [, file] = /^file:(.+\.tgz)$/.exec(packages['node_modules/konzept']?.resolved ?? '') ?? [];
    return file === undefined ? undefined : { name: basename(file), bytes: readFileSync(join(modules, '..', file)) };
  } catch {
    return undefined;
  }
}

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
