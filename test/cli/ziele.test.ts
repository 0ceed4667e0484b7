// A build does what it is told: a target, a day, no PDF; and every other file stays, to the byte and the nanosecond.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/base/digest.ts';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

/** Every file below a folder: its bytes and its time stamp. */
const snapshot = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => {
        const path = join(folder, file);
        return [file, `${sha256(readFileSync(path))} ${statSync(path, { bigint: true }).mtimeNs}`];
      }),
  );

/** The files that one of two snapshots has alone or that are not the same in both. */
function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  return all.filter((file) => before.get(file) !== after.get(file));
}

/** What each target may touch beside the manifest, by the beginning of its paths; PDFs only where it may print. */
const ziele: Readonly<Record<string, { readonly pdf: RegExp; readonly sonst: RegExp }>> = {
  konzept: { pdf: /^pdf\/handlungskonzept\.pdf$/, sonst: /^$/ },
  aktionsplan: { pdf: /^pdf\/aktionsplan\.pdf$/, sonst: /^$/ },
  ratsvorlage: { pdf: /^pdf\/ratsvorlage-/, sonst: /^vorlage\// },
  bericht: { pdf: /^pdf\/bericht-2026-11-30\.pdf$/, sonst: /^(?:bericht\/2026-11-30(?:\/[-\w]+)?|berichte)\.html$/ },
  daten: { pdf: /^$/, sonst: /^daten\// },
  site: { pdf: /^$/, sonst: /(?:\.html|\.css|\.js|\.woff2|\.txt|\.png|^tabellen\/.*\.csv)$/ },
};

describe('konzept build of one target', () => {
  const root = tempProjekt({ 'content/berichte/2026-03-31.md': '---\ntitel: Erster Bericht\n---\n' }, afterAll);
  const whole = join(root, 'ganz');
  beforeAll(() => {
    mkdirSync(join(root, 'node_modules'));
    expect(konzept(['build', '--root', root, '--out', whole])).toMatchObject({ status: 0, stderr: '' });
    // Long ago, and not on a whole second.
    for (const file of snapshot(whole).keys())
      utimesSync(join(whole, file), 1_600_000_000.123456, 1_600_000_000.123456);
  });

  /** Builds over a copy of the whole output; gives what has changed. */
  function rebuild(args: readonly string[]): {
    readonly out: string;
    readonly changed: string[];
    readonly stderr: string;
  } {
    const out = join(tempFolder(), 'dist');
    cpSync(whole, out, { recursive: true, preserveTimestamps: true });
    const before = snapshot(out);
    const { status, stderr } = konzept(['build', ...args, '--root', root, '--out', out]);
    expect({ args, status, stderr }).toMatchObject({ status: 0 });
    return {
      out,
      changed: differences(before, snapshot(out)).filter((file) => file !== 'daten/manifest.json'),
      stderr,
    };
  }

  test.each(Object.keys(ziele))('%s, as it is: nothing has changed, and nothing is touched', (ziel) => {
    expect(rebuild([ziel]).changed).toEqual([]);
    expect(rebuild([ziel, '--no-pdf']).changed).toEqual([]);
  });

  test.each(Object.entries(ziele))('%s for another day touches its own files alone', (ziel, { pdf, sonst }) => {
    const { changed } = rebuild([ziel, '--stichtag', '2026-11-30']);
    expect(changed.filter((file) => !pdf.test(file) && !sonst.test(file))).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(ziele))('%s for another day without PDF touches no PDF', (ziel, { sonst }) => {
    const { out, changed, stderr } = rebuild([ziel, '--stichtag', '2026-11-30', '--no-pdf']);
    expect(changed.filter((file) => !sonst.test(file))).toEqual([]);
    expect(readdirSync(join(out, 'pdf')).sort()).toEqual(readdirSync(join(whole, 'pdf')).sort());
    if (ziel === 'konzept' || ziel === 'aktionsplan')
      expect(stderr).toContain(`${ziel} ist nur eine PDF-Datei; mit --no-pdf ist daran nichts zu bauen`);
    else expect(changed.length).toBeGreaterThan(0);
  });

  test('a report of a day stays when others are built, and the list names it', () => {
    const out = join(tempFolder(), 'dist');
    cpSync(whole, out, { recursive: true, preserveTimestamps: true });
    const build = (...args: readonly string[]) => konzept(['build', ...args, '--no-pdf', '--root', root, '--out', out]);
    expect(build('bericht', '--stichtag', '2026-10-31').status).toBe(0);
    const first = snapshot(out).get('bericht/2026-10-31.html');
    expect(build('bericht', '--stichtag', '2026-11-30').status).toBe(0);
    expect(build('site').status).toBe(0);
    expect(snapshot(out).get('bericht/2026-10-31.html')).toBe(first);
    const list = readFileSync(join(out, 'berichte.html'), 'utf8');
    for (const tag of ['2026-03-31', '2026-10-31', '2026-11-30']) expect(list).toContain(`href="bericht/${tag}.html"`);
    expect(build('bericht').status).toBe(0);
    expect(readdirSync(join(out, 'bericht')).sort()).toEqual(['2026-03-31', '2026-03-31.html']);
  });

  test('what cannot both be wanted is 2', () => {
    const { status, stderr } = konzept(['build', '--mit-anlagen', '--no-pdf', '--root', root]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        '--mit-anlagen macht PDF-Dateien, --no-pdf keine: Beides zugleich geht nicht. Lassen Sie eines davon weg.\n',
    });
  });

  test.runIf(process.platform !== 'win32')('an output behind a symbolic link is made there, and the link stays', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'wirklich'));
    symlinkSync('wirklich', join(folder, 'dist'));
    symlinkSync('nirgends', join(folder, 'leer'));
    const build = (name: string) => konzept(['build', 'daten', '--root', root, '--out', join(folder, name)]);
    expect(build('dist').status).toBe(0);
    expect(lstatSync(join(folder, 'dist')).isSymbolicLink()).toBe(true);
    expect(existsSync(join(folder, 'wirklich/daten/konzept.json'))).toBe(true);
    expect(build('leer')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Verknüpfung ins Leere') as string,
    });
  });
});
