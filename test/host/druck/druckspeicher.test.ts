// What was printed is kept whole or not at all, for the program and the project that printed it, and never without end.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDruckspeicher } from '../../../src/host/druck/druckspeicher.ts';
import { tempFolder } from '../../helpers/cli.ts';

const druck = { inhalt: new TextEncoder().encode('%PDF-1.7 …'), seiten: 3 };
let root: string;
let folder: string;
beforeEach(() => {
  root = tempFolder();
  mkdirSync(join(root, 'node_modules'));
  folder = join(root, 'node_modules/.cache/konzept/druck');
});
const paths = (): string[] => readdirSync(folder).map((name) => join(folder, name));

describe('openDruckspeicher', () => {
  it('gives back what was printed, also to another run', () => {
    openDruckspeicher(root, 'a').remember('x', druck);
    expect(openDruckspeicher(root, 'a').recall('x')).toEqual(druck);
    expect(openDruckspeicher(root, 'a').recall('y')).toBeUndefined();
  });

  it('gives another program nothing', () => {
    openDruckspeicher(root, 'a').remember('x', druck);
    expect(openDruckspeicher(root, 'b').recall('x')).toBeUndefined();
  });

  it('keeps the prints of a project without node_modules in the cache of the user, apart from those of others', () => {
    const env = { XDG_CACHE_HOME: tempFolder() };
    const [one, two] = [tempFolder(), tempFolder()];
    openDruckspeicher(one, 'a', env).remember('x', druck);
    expect(openDruckspeicher(one, 'a', env).recall('x')).toEqual(druck);
    expect(openDruckspeicher(two, 'a', env).recall('x')).toBeUndefined();
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['altered', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')])],
    ['empty', () => Buffer.alloc(0)],
    ['without a first line', () => Buffer.from('%PDF-1.7')],
  ])('takes no notice of a file that is %s', (_name, spoil) => {
    const speicher = openDruckspeicher(root, 'a');
    speicher.remember('x', druck);
    for (const path of paths()) writeFileSync(path, spoil(readFileSync(path)));
    expect(speicher.recall('x')).toBeUndefined();
    speicher.remember('x', druck);
    expect(speicher.recall('x')).toEqual(druck);
  });

  it('is silent where nothing can be written', () => {
    writeFileSync(join(root, 'node_modules/.cache'), 'kein Ordner');
    const speicher = openDruckspeicher(root, 'a');
    speicher.remember('x', druck);
    expect(speicher.recall('x')).toBeUndefined();
  });

  it('is read where it may only be read', () => {
    openDruckspeicher(root, 'a').remember('x', druck);
    chmodSync(folder, 0o555);
    expect(openDruckspeicher(root, 'a').recall('x')).toEqual(druck);
    chmodSync(folder, 0o755);
  });

  it('forgets what was not used for longest when it grows too large', () => {
    const speicher = openDruckspeicher(root, 'a');
    const inhalt = new Uint8Array(90 << 20);
    speicher.remember('alt', { inhalt, seiten: 1 });
    speicher.remember('benutzt', { inhalt, seiten: 1 });
    for (const path of paths()) utimesSync(path, 1, 1);
    expect(speicher.recall('benutzt')?.seiten).toBe(1);
    speicher.remember('neu', { inhalt, seiten: 1 });
    expect(['alt', 'benutzt', 'neu'].filter((kennung) => speicher.recall(kennung))).toEqual(['benutzt', 'neu']);
  });

  it('knows the version of a browser as long as its file is the same, and never that of a script', () => {
    const speicher = openDruckspeicher(root, 'a');
    const [program, script] = [join(root, 'browser'), join(root, 'skript')];
    writeFileSync(program, new Uint8Array(2 << 20));
    writeFileSync(script, '#!/bin/sh');
    for (const path of [program, script]) speicher.rememberVersion(path, 'HeadlessChrome/153.0');
    expect(speicher.versionOf(program)).toBe('HeadlessChrome/153.0');
    expect(speicher.versionOf(script)).toBeUndefined();
    const { mtimeMs } = statSync(program);
    utimesSync(program, mtimeMs / 1000, mtimeMs / 1000 + 2);
    expect(speicher.versionOf(program)).toBeUndefined();
  });
});
