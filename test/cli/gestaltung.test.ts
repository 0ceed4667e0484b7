// Faults in templates that a project lays over those of the tool: told in German with file, line and what is missing; nothing built.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';

const original = (pfad: string): string =>
  readFileSync(fileURLToPath(new URL(`../../templates/${pfad}`, import.meta.url)), 'utf8');
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a template of the project', () => {
  const root = tempProjekt({}, afterAll);
  const out = join(root, 'dist');

  /** Builds with one template changed; gives what is told, without the path's beginning. */
  function buildWith(pfad: string, text: string, ziel: string): string {
    const file = join(root, 'templates', pfad);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    const { status, stderr } = konzept(['build', ziel, '--no-pdf', '--root', root]);
    writeFileSync(file, original(pfad));
    expect({ status, stack: stderr.includes('    at ') }).toEqual({ status: 2, stack: false });
    expect(existsSync(out)).toBe(false);
    expect(stderr).toContain(`Gestaltungsvorlage templates/${pfad}`);
    return stderr.replace(`Gestaltungsvorlage templates/${pfad}`, '').trim();
  }

  test.each([
    ['site/index.hbs', '{{start.fassung}}', '{{start.fasung}}', '„fasung“ gibt es hier nicht. Meinten Sie „fassung“?'],
    [
      'site/index.hbs',
      '{{#each start.teile}}',
      '{{#each start.teilee}}',
      '„start.teilee“ gibt es hier nicht. Meinten Sie „teile“?',
    ],
    [
      'site/index.hbs',
      '{{#if downloads}}',
      '{{#if donwloads}}',
      '„donwloads“ gibt es hier nicht. Meinten Sie „downloads“?',
    ],
    ['site/index.hbs', '{{tabelle start.vorgaenger}}', '{{tabele start.vorgaenger}}', '„tabele“ gibt es hier nicht.'],
    [
      'site/index.hbs',
      '{{prosa start.vorwort}}',
      '{{prosa start.titel}}',
      '„start.titel“ ist nichts, was {{prosa …}} zeigen kann.',
    ],
    ['site/index.hbs', '{{start.laufzeit}}', '{{start.laufzeit.jahr}}', 'Ein Platzhalter bekommt hier etwas'],
    ['site/_seite.hbs', '{{rahmen.fenstertitel}}', '{{rahmen.fensterttl}}', '„fensterttl“ gibt es hier nicht.'],
    [
      'site/_seite.hbs',
      '{{> @partial-block}}',
      '{{> inhalt}}',
      'Das Teilstück „inhalt“ gibt es nicht; es läge in templates/site/_inhalt.hbs.',
    ],
    [
      'word/vorlage.hbs',
      '{{vorlage.titel}}</h1>',
      '{{vorlage.titl}}</h1>',
      '„titl“ gibt es hier nicht. Meinten Sie „titel“?',
    ],
  ])('%s with %s as %s', (pfad, part, wrong, told) => {
    const text = original(pfad);
    expect(text).toContain(part);
    const message = buildWith(pfad, text.replace(part, wrong), pfad.startsWith('word') ? 'ratsvorlage' : 'site');
    expect(message).toContain(told);
    if (!told.startsWith('Ein Platzhalter')) expect(message).toMatch(new RegExp(`^, Zeile ${lineOf(text, part)}: `));
  });

  test.each([
    ['a\n{{#if rahmen}}\n{{/each}}\n', ', Zeile 2: {{#if}} wird mit {{/each}} geschlossen; es muss {{/if}} sein.'],
    ['{{#if rahmen}}\nText\n', 'Ein Block, der mit {{# beginnt, wird bis zum Ende der Datei nicht geschlossen.'],
    ['Text\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> zweig\n', ', Zeile 2: Hier stehen zwei Fassungen derselben Stelle'],
    ['Text\n{{rahmen titel=}}\n', ', Zeile 2: Der Platzhalter zwischen {{ und }} ist nicht vollständig'],
  ])('%j is no template, told before anything is built', (text, told) => {
    const message = buildWith('site/kontakt.hbs', text, 'daten');
    expect(message).toContain(told);
    expect(message).toMatch(/Gebaut ist nichts\.$/);
  });

  test('may begin with the mark that Windows editors write, and a file that cannot be read is told', () => {
    writeFileSync(join(root, 'templates/site/index.hbs'), `\uFEFF${original('site/index.hbs')}`);
    expect(konzept(['build', 'site', '--no-pdf', '--root', root])).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('\uFEFF');
    symlinkSync('nirgends', join(root, 'templates/site/verloren.hbs'));
    const { status, stderr } = konzept(['build', 'site', '--no-pdf', '--root', root]);
    expect(status).toBe(3);
    expect(stderr).toContain('verloren.hbs ließ sich nicht lesen (sie ist eine Verknüpfung)');
  });
});
