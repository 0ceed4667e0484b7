// What concerns one body: the model of its report holds that and nothing else.
import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/diagnostics/diagnostic.ts';
import { extractFor, hatAuszug } from '../../src/model/auszug.ts';
import { findEntity, findReferrers, listOf, type Model } from '../../src/model/model.ts';
import { beispielFiles, compileBeispiel } from '../helpers/beispiel.ts';

const vorbild = String(beispielFiles().get('content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md'));
const feld = 'content/handlungsfelder/2-bildung';
const zwei: Example = {
  [`${feld}/handlungsfeld.md`]: '---\nkuerzel: BILD\nnummer: 2\ntitel: Bildung\nthemen: [eins]\n---\n\nBildung.\n',
  [`${feld}/leitziel.md`]: '---\ntitel: Lernen\n---\n\nLernen.\n',
  [`${feld}/massnahmen/M-BILD-01.md`]: vorbild.replace('federfuehrung: KI', 'federfuehrung: schulamt'),
  'content/akteure/schulamt.md': '---\nname: Schulamt\nart: verwaltung\n---\n\nDas Schulamt.\n',
};

const extract = (angehend: string): Model => {
  const { model } = compileBeispiel({
    ...zwei,
    'content/gremien/ausschuss.md': `---\nnamen:\n  - name: Ausschuss\n${angehend}---\n\nEr berät.\n`,
  });
  const gremium = findEntity(model, 'gremium', 'ausschuss');
  if (!gremium) throw new Error('No body');
  expect(hatAuszug(gremium)).toBe(angehend !== '');
  return extractFor(model, gremium);
};
const ids = (model: Model, typ: 'massnahme' | 'handlungsfeld' | 'ziel' | 'leitziel'): string[] =>
  listOf(model, typ).map(({ id }) => id);

describe('the extract for a body', () => {
  it('has what lies in its Handlungsfelder', () => {
    const model = extract('handlungsfelder: [TEIL]\n');
    expect(ids(model, 'handlungsfeld')).toEqual(['TEIL']);
    expect(ids(model, 'leitziel')).toEqual(['L-TEIL']);
    expect(ids(model, 'massnahme')).toEqual(['M-TEIL-01', 'M-TEIL-05']);
  });
  it('has the Maßnahmen of its Akteure, with the Ziele that they serve, and counts no other', () => {
    const model = extract('akteure: [schulamt]\n');
    expect(ids(model, 'massnahme')).toEqual(['M-BILD-01']);
    expect(ids(model, 'ziel')).toEqual(['Z-TEIL-01']);
    const [ziel] = listOf(model, 'ziel');
    expect(ziel && findReferrers(model, ziel, 'massnahme', 'ziele').map(({ id }) => id)).toEqual(['M-BILD-01']);
  });
  it('holds nothing of it where nothing concerns it', () => expect(ids(extract(''), 'massnahme')).toEqual([]));
});
