// What ARCHITECTURE.md promises that an output costs, measured by adding one: a folder, and its line in emitters.ts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { konzept, tempProjekt } from '../helpers/cli.ts';
import { runChanged, vor } from '../helpers/erweiterung.ts';

const ausgabe = `
import type { Dateiart } from '../../src/domain/dateiart.ts';
import type { Ausgabe } from '../../src/emitters/emitter.ts';

export const namen: Dateiart = { pfad: 'daten/namen.txt', titel: () => 'Alle Namen', rang: 70, anlage: true };
export const namenVonAkteur: Dateiart = {
  pfad: 'daten/name-{id}.txt',
  je: 'akteur',
  titel: ({ titel }) => \`Name von \${titel}\`,
  viele: true,
};
export const namensliste: Ausgabe = { target: 'namen', dateien: [namen, namenVonAkteur] };
`;

const emitter = `
import { pfadOf } from '../../src/domain/dateiart.ts';
import { listOf } from '../../src/model/model.ts';
import type { Artefakt, EmitContext } from '../../src/emitters/emitter.ts';
import { namen, namenVonAkteur } from './namen.ausgabe.ts';

export function emitNamen({ model }: EmitContext): Promise<readonly Artefakt[]> {
  const akteure = listOf(model, 'akteur');
  return Promise.resolve([
    { pfad: namen.pfad, inhalt: akteure.map(({ titel }) => titel).join('\\n') },
    ...akteure.map(({ id, titel }) => ({ pfad: pfadOf(namenVonAkteur, id), inhalt: titel })),
  ]);
}
`;

const change = {
  'src/emitters/namen/namen.ausgabe.ts': ausgabe,
  'src/emitters/namen/namen.emitter.ts': emitter,
  'src/emitters/emitters.ts': (text: string) =>
    vor(
      '  writes(berichtsite,',
      "  writes(namensliste, async (c) => (await import('./namen/namen.emitter.ts')).emitNamen(c)),\n",
    )(vor('import { oparl }', "import { namensliste } from './namen/namen.ausgabe.ts';\n")(text)),
};

describe('an output that is added by its folder and a line', () => {
  const anlage = { 'content/vorlagen/namen.md': vorlageWith('namen.txt') };
  let root: string;
  let help: string;
  let summary: string;
  beforeAll(async () => {
    root = tempProjekt(anlage, afterAll);
    const build = ['build', '--no-pdf', '--root', root];
    [help = '', summary = ''] = await runChanged(change, [['build', '--help'], build]);
  });

  const read = (file: string): string => readFileSync(join(root, 'dist', file), 'utf8');

  test('can be named as a target', () => {
    expect(help).toMatch(/baut alles oder einiges: .*\bnamen\b/s);
  });

  test('is told when it is built: each file, and many of a kind in one line', () => {
    expect(summary).toMatch(/^ {2}daten\/namen\.txt {2}\d/m);
    expect(summary).toMatch(/^ {2}daten\/name-\*\.txt {2}\d+ Dateien/m);
  });

  test('stands in the manifest under its target', () => {
    const { dateien } = JSON.parse(read('daten/manifest.json')) as { dateien: { pfad: string; ziel: string }[] };
    expect(dateien).toContainEqual(expect.objectContaining({ pfad: 'daten/namen.txt', ziel: 'namen' }));
  });

  test('is offered among the downloads, and what belongs to one thing on the page of that thing', () => {
    expect(read('index.html')).toMatch(/href="daten\/namen\.txt">Alle Namen \(TXT, /);
    expect(read('index.html')).not.toContain('Name von');
    expect(read('akteure/KI.html')).toMatch(/href="\.\.\/daten\/name-KI\.txt">Name von Kommunales Integrationszentrum/);
  });

  test('can be an Anlage, by its title and with the way to it; without it the same paper has an error', () => {
    expect(read('vorlagen/namen.html')).toMatch(/href="\.\.\/daten\/namen\.txt">Anlage 1: Alle Namen/);
    expect(read('vorlage/namen.html')).toContain('Anlage 1: Alle Namen (namen.txt)');
    expect(konzept(['check', '--root', root]).stdout).toContain('Eine Anlage „namen.txt“ gibt es nicht.');
  });
});

/** A public paper with one Anlage. */
function vorlageWith(name: string): string {
  return `---
art: mitteilung
oeffentlich: true
verfasser: KI
betreff: Namen
bezug: keine
anlagen: [${name}]
beratungsfolge:
  - { sitzung: rat/2025-2, zustaendigkeit: kenntnisnahme }
---

## Begründung

Alle Namen stehen in Anlage 1.
`;
}
