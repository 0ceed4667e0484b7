// Putting an output in place on a real disk: nothing lost, nothing half, whatever happens in between.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  checkAusgabe,
  type OutputFile,
  manifestPfad,
  putInPlace,
  readManifest,
  repairAusgabe,
} from '../../src/host/ausgabe.ts';
import { bin, konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const datei = (pfad: string, inhalt: string, target = 'site'): OutputFile => ({ pfad, inhalt, target });
const read = (out: string, pfad: string): string => readFileSync(join(out, pfad), 'utf8');

describe('putInPlace', () => {
  test('replaces what was made anew and takes over what was not, time stamps and all', () => {
    const out = join(tempFolder(), 'dist');
    putInPlace(
      out,
      [datei('index.html', 'alt'), datei('same.html', 'gleich'), datei('pdf/a.pdf', 'PDF', 'konzept')],
      () => true,
    );
    const past = new Date('2020-01-01T00:00:00Z');
    for (const pfad of ['same.html', 'pdf/a.pdf']) utimesSync(join(out, pfad), past, past);
    putInPlace(out, [datei('index.html', 'neu'), datei('same.html', 'gleich')], ({ ziel }) => ziel === 'konzept');
    expect(read(out, 'index.html')).toBe('neu');
    expect(read(out, 'pdf/a.pdf')).toBe('PDF');
    for (const pfad of ['same.html', 'pdf/a.pdf']) expect(statSync(join(out, pfad)).mtime).toEqual(past);
    expect(readManifest(out).map(({ pfad }) => pfad)).toEqual(['index.html', 'pdf/a.pdf', 'same.html']);
  });

  test('removes what is neither made nor kept', () => {
    const out = join(tempFolder(), 'dist');
    putInPlace(out, [datei('a.html', 'a'), datei('pdf/a.pdf', 'PDF', 'konzept')], () => true);
    putInPlace(out, [datei('a.html', 'a')], () => false);
    expect(readdirSync(out).sort()).toEqual(['a.html', 'daten']);
  });

  test('a failure leaves the old output whole and nothing beside it', () => {
    const parent = tempFolder();
    const out = join(parent, 'dist');
    putInPlace(out, [datei('a.html', 'alt')], () => true);
    // A file cannot be a folder at once: the second write fails.
    expect(() => putInPlace(out, [datei('x', '1'), datei('x/y', '2')], () => false)).toThrow(/unverändert/);
    expect(read(out, 'a.html')).toBe('alt');
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});

describe('repairAusgabe', () => {
  test('brings the old output back after a kill between the two renames', () => {
    const parent = tempFolder();
    const out = join(parent, 'dist');
    putInPlace(out, [datei('a.html', 'alt')], () => true);
    renameSync(out, join(parent, '.dist.konzept-alt'));
    mkdirSync(join(parent, '.dist.konzept-neu-999999'));
    repairAusgabe(out);
    expect(read(out, 'a.html')).toBe('alt');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test('a build killed at any moment leaves a whole output', async () => {
    const root = tempProjekt();
    const before = readdirSync(root);
    const out = join(root, 'dist');
    expect(konzept(['build', 'daten', '--root', root]).status).toBe(0);
    for (let delay = 150; delay < 700; delay += 110) {
      const child = spawn(process.execPath, [bin, 'build', 'daten', '--root', root], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await wait(delay);
      child.kill('SIGKILL');
      await ended;
      repairAusgabe(out);
      const manifest = readManifest(out);
      expect(manifest.length).toBeGreaterThan(0);
      for (const { pfad, bytes } of manifest) expect(statSync(join(out, pfad)).size).toBe(bytes);
    }
    expect(konzept(['build', 'daten', '--root', root]).status).toBe(0);
    expect(readdirSync(root).sort()).toEqual([...before, 'dist'].sort());
  });
});

describe('checkAusgabe refuses', () => {
  test('the project itself, its content, and a folder around it', () => {
    const root = tempProjekt();
    for (const out of [root, join(root, 'content'), join(root, 'content/neu'), join(root, '..')])
      expect(() => checkAusgabe(out, root)).toThrow(/eigenen Ordner/);
  });

  test('a folder with foreign files, also beside our own', () => {
    const root = tempProjekt();
    const out = join(tempFolder(), 'dist');
    putInPlace(out, [datei('a.html', 'a')], () => true);
    expect(() => checkAusgabe(out, root)).not.toThrow();
    writeFileSync(join(out, 'notizen.txt'), 'meins');
    expect(() => checkAusgabe(out, root)).toThrow(/notizen\.txt/);
    const { status, stderr } = konzept(['build', 'daten', '--root', root, '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('notizen.txt');
    expect(read(out, 'notizen.txt')).toBe('meins');
  });

  test('a file', () => {
    const out = join(tempFolder(), 'dist');
    writeFileSync(out, 'x');
    expect(() => checkAusgabe(out, tempProjekt())).toThrow(/kein Ordner/);
  });
});

describe('konzept build', () => {
  test('errors in the content: nothing is replaced, status 1', () => {
    const root = tempProjekt();
    konzept(['build', 'daten', '--root', root]);
    const before = read(join(root, 'dist'), 'daten/konzept.json');
    writeFileSync(join(root, 'content/akteure/KI.md'), 'kaputt\n');
    expect(konzept(['build', 'daten', '--root', root]).status).toBe(1);
    expect(read(join(root, 'dist'), 'daten/konzept.json')).toBe(before);
  });

  test('the same content gives the same bytes in another folder, time zone and locale', () => {
    const [a, b] = [tempProjekt(), tempProjekt()];
    konzept(['build', 'daten', 'site', '--root', a], {
      env: { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    });
    konzept(['build', 'daten', 'site', '--root', b], { env: { TZ: 'America/Lima', LANG: 'C', LC_ALL: 'C' } });
    expect(read(join(a, 'dist'), manifestPfad)).toBe(read(join(b, 'dist'), manifestPfad));
  });

  test('a link out of the project is told and not followed', () => {
    const root = tempProjekt();
    const outside = join(tempFolder(), 'geheim.md');
    writeFileSync(outside, '---\nname: Geheim\nart: verwaltung\n---\n');
    symlinkSync(outside, join(root, 'content/akteure/geheim.md'));
    const { status, stdout } = konzept(['check', '--root', root]);
    expect(status).toBe(1);
    expect(stdout).toContain('KZ106');
    expect(stdout).not.toContain('Geheim');
  });

  test('a link in a circle is told and ends', () => {
    const root = tempProjekt();
    symlinkSync('..', join(root, 'content/bilder'));
    const { status, stdout } = konzept(['check', '--root', root]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^content\/bilder:1:1 Fehler KZ106 /m);
  });

  test('a paper that is not public never reaches the output', () => {
    const geheim =
      '---\nart: mitteilung\noeffentlich: false\nbetreff: Streng vertraulicher Betreff\nbezug: keine\nberatungsfolge: [{ sitzung: rat/2025-2, zustaendigkeit: kenntnisnahme }]\n---\n\nVertraulicher Text.\n';
    const root = tempProjekt({
      'content/vorlagen/geheim.md': geheim,
      'content/vorlagen/ungesagt.md': geheim
        .replace('oeffentlich: false\n', '')
        .replaceAll('ertraulich', 'erschwiegen'),
    });
    const ki = join(root, 'content/akteure/KI.md');
    writeFileSync(ki, `${readFileSync(ki, 'utf8')}\nSiehe [[geheim]] und [die andere](#ungesagt).\n`);
    expect(konzept(['build', 'daten', 'site', '--root', root])).toMatchObject({ status: 0 });
    const out = join(root, 'dist');
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      expect(file).not.toMatch(/geheim|ungesagt/);
      if (/\.(?:html|json)$/.test(file) && existsSync(join(out, file)))
        expect(read(out, file), file).not.toMatch(/ertraulicher|erschwiegener/);
    }
  });
});
