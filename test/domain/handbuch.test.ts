// The reference for authors is that of the kinds and directives.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildEinstellungen } from '../../src/cli/einstellungen.ts';
import { buildVorlagenhandbuch } from '../../src/cli/vorlagenhandbuch.ts';
import { direktiven } from '../../src/domain/direktiven.ts';
import { buildHandbuch } from '../../src/domain/handbuch.ts';
import { allKinds } from '../../src/domain/registry.ts';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

describe('the reference', () => {
  it.each<[string, string]>([
    ...buildHandbuch(),
    ['einstellungen.md', buildEinstellungen()],
    ['vorlagen.md', buildVorlagenhandbuch()],
  ])('docs/%s is as generated (npm run handbuch writes it)', (file, text) => {
    expect(readFileSync(docs + file, 'utf8')).toBe(text);
  });

  it('names every kind with its fields, and every directive', () => {
    const felder = buildHandbuch().get('felder.md') ?? '';
    for (const { schema } of allKinds)
      for (const feld of Object.keys(schema.shape)) expect(felder).toContain(`| \`${feld}\` |`);
    for (const name of Object.keys(direktiven))
      expect(buildHandbuch().get('bausteine.md')).toContain(`| \`${name}\` |`);
  });

  it('says of every template what it reads, inside lists too', () => {
    const vorlagen = buildVorlagenhandbuch();
    expect(vorlagen).toContain('## site/kosten-teile.hbs\n\n- Teile: `seite`\n- Bausteine: `tabelle`');
    expect(vorlagen).toContain('`gruppen[].eintraege[].verweis.href`');
    for (const name of ['site/index.hbs', 'druck/konzept.hbs', 'word/vorlage.hbs'])
      expect(vorlagen).toContain(`## ${name}\n`);
  });

  it('says of every attribute of a directive what it takes', () => {
    const bausteine = buildHandbuch().get('bausteine.md') ?? '';
    for (const { attribute } of Object.values(direktiven))
      for (const [name, { worte, form }] of Object.entries(attribute)) {
        expect(bausteine).toMatch(new RegExp(`\`${name}\`(?: \\(kann fehlen\\))?: \\S`, 'u'));
        for (const wort of worte ?? []) expect(bausteine).toContain(`\`${wort}\``);
        if (form !== undefined) expect(bausteine).toContain(form);
      }
    for (const { typ } of allKinds) expect(bausteine).toContain(`| \`${typ}\` |`);
    expect(bausteine).toContain('| `massnahme` | `bisherig`, `kuenftig` | `geplant`');
  });
});
