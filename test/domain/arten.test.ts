// What the kinds and fields say of themselves holds together: names that exist, examples that are valid, places that differ.
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Feldeintrag, felderOf, schemaOfFeld } from '../../src/domain/feld.ts';
import { feldartOf, unwrap } from '../../src/domain/felder.ts';
import { allKinds, findTeil, isTyp, linkTargetsOf } from '../../src/domain/registry.ts';

/** All fields of a schema with their paths, those inside other fields too. */
function* alleFelder(schema: z.core.$ZodType, vor: string): Generator<Feldeintrag & { readonly pfad: string }> {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) yield* alleFelder(inner.element, vor);
  else if (inner instanceof z.ZodUnion) for (const option of inner.options) yield* alleFelder(option, vor);
  else if (inner instanceof z.ZodObject)
    for (const feld of felderOf(inner)) {
      const pfad = `${vor}.${feld.name}`;
      yield { ...feld, pfad };
      yield* alleFelder(feld.schema, pfad);
    }
}

const felder = allKinds.flatMap(({ typ, schema }) => [...alleFelder(schema, typ)]);

const doppelte = (werte: readonly (string | number)[]): readonly (string | number)[] =>
  werte.filter((wert, index) => werte.indexOf(wert) !== index);

describe('a field', () => {
  it('says how it is called and what an author writes there, as a phrase', () => {
    const stumm = felder.filter(({ feld: { wort, bedeutung } }) => wort === '' || !/^\S.*[^.\s]$/.test(bedeutung));
    expect(stumm.map(({ pfad }) => pfad)).toEqual([]);
  });

  it.each(
    felder.flatMap(({ pfad, schema, feld: { beispiel } }) =>
      beispiel === undefined ? [] : [{ pfad, schema, beispiel }],
    ),
  )('$pfad: $beispiel is a value that it may have', ({ schema, beispiel }) => {
    expect(z.safeParse(schema, parse(beispiel)).error?.issues ?? []).toEqual([]);
  });

  it('has an example, unless it has fields of its own that have', () => {
    const ohne = felder.filter(
      ({ schema, feld: { beispiel } }) => beispiel === undefined && [...alleFelder(schema, '')].length === 0,
    );
    expect(ohne.map(({ pfad }) => pfad)).toEqual(['verzahnung.sha512']);
  });
});

describe('a kind', () => {
  it('refers to kinds, parts of them and other concepts', () => {
    const fremd = allKinds.flatMap(({ typ }) =>
      [...linkTargetsOf(typ)].filter(
        (ziel) => !isTyp(ziel) && !findTeil(ziel) && ziel !== 'extern' && ziel !== 'beliebig',
      ),
    );
    expect(fremd).toEqual([]);
    expect([...linkTargetsOf('massnahme')].sort()).toEqual(
      ['akteur', 'beliebig', 'budget', 'extern', 'indikator', 'vorgaenger', 'ziel'].sort(),
    );
  });

  it('shares no place, letter or page with another', () => {
    const seiten = allKinds.filter(({ seite }) => seite.form === 'einzeln' || seite.form === 'gemeinsam');
    expect(doppelte(allKinds.map(({ rang }) => rang))).toEqual([]);
    expect(doppelte(allKinds.flatMap(({ id }) => id.buchstabe ?? []))).toEqual([]);
    expect(doppelte(seiten.map(({ seite, ordner, typ }) => seite.slug ?? ordner ?? typ))).toEqual([]);
    expect(doppelte(allKinds.flatMap(({ liste }) => (liste ? [`${liste.ort} ${liste.rang}`] : [])))).toEqual([]);
    expect(doppelte(allKinds.flatMap(({ register }) => register?.rang ?? []))).toEqual([]);
  });

  it('has ids of its own form', () => {
    for (const { id } of allKinds) expect(id.beispiel).toMatch(id.muster);
  });

  it('names fields that it has', () => {
    const genannt = allKinds.flatMap(({ typ, schema, sortierung, titelfeld, liste }) =>
      [...sortierung, titelfeld, liste?.gruppen?.feld, liste?.beiname, liste?.zusatz]
        .filter((name) => name !== undefined && name !== 'id' && name !== 'titel')
        .map((name) => ({ typ, name, schema: schemaOfFeld(schema, name ?? '') })),
    );
    expect(genannt.filter(({ schema }) => schema === undefined)).toEqual([]);
  });

  it('has a group for every word that groups its list', () => {
    for (const { schema, liste } of allKinds) {
      if (!liste?.gruppen) continue;
      const gruppiert = schemaOfFeld(schema, liste.gruppen.feld);
      const bedeutung = gruppiert && feldartOf(gruppiert);
      expect(bedeutung?.art === 'auswahl' && Object.keys(bedeutung.worte)).toEqual(Object.keys(liste.gruppen.worte));
    }
  });
});
