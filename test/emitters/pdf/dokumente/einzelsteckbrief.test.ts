// The Steckbrief of a Maßnahme as a PDF of its own: whole, on its own sheet, conformant like every other document.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Artefakt } from '../../../../src/emitters/emitter.ts';
import { emitSteckbriefe } from '../../../../src/emitters/pdf/dokumente/steckbrief.ts';
import { bytesOf, druckeBeispiel, readFirst } from '../../../helpers/druck.ts';
import { pruefe } from '../../../helpers/pdf-pruefung.ts';

let artefakte: readonly Artefakt[] = [];
beforeAll(async () => {
  artefakte = await druckeBeispiel(emitSteckbriefe);
}, 120_000);

describe('the Steckbrief as a PDF', () => {
  it('is made for every künftige Maßnahme, and for no other', () => {
    expect(artefakte.map(({ pfad }) => pfad)).toEqual(['pdf/massnahme/M-TEIL-05.pdf']);
  });

  it('holds what the Maßnahme says, on one page', async () => {
    const { text } = await readFirst(artefakte);
    expect(text).toHaveLength(1);
    for (const wort of [
      'Handlungsfeld 1: Teilhabe',
      'Lotsenstelle einrichten',
      'Lotsen geschult',
      '20.000',
      'begonnen',
    ])
      expect(text[0]).toContain(wort);
  });

  it('is PDF/UA-1 and PDF/A-2a, as far as can be read back', async () => {
    expect(await pruefe(bytesOf(artefakte))).toEqual([]);
  });
});
