// What a blind member of a council hears: the tags of the printed documents, read from the finished files of both concepts.
import { fileURLToPath } from 'node:url';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { emitAktionsplan } from '../../../src/emitters/pdf/dokumente/aktionsplan.ts';
import { emitKonzept } from '../../../src/emitters/pdf/dokumente/konzept.ts';
import { findEntity, listOf, type Model } from '../../../src/model/model.ts';
import { innereBrueche, readReihe } from '../../../src/model/queries/reihe.ts';
import { formatLang } from '../../../src/base/datum.ts';
import { formatZahl } from '../../../src/render/worte/format.ts';
import { openProjekt } from '../../../src/workspace/open.ts';
import { bytesOf, druckeBeispiel, druckeProjekt } from '../../helpers/druck.ts';
import { readLesetext } from '../../helpers/lesetext.ts';
import { flach, readStruktur } from '../../helpers/pdf-pruefung.ts';

const folder = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const n = (text: string): PDFName => PDFName.of(text);

/** A structure element with what is read of it. */
interface Gehoertes {
  readonly typ: string;
  readonly eltern: string;
  readonly text: string;
  readonly alt: string;
  readonly lang: string;
  readonly kinder: readonly string[];
}

interface Datei {
  readonly elemente: readonly Gehoertes[];
  readonly pageMode: string;
}

async function hear(bytes: Uint8Array): Promise<Datei> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { struktur } = await readLesetext(bytes);
  const textOf = (dict: PDFDict, key: string): string => {
    const value = dict.get(n(key));
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  };
  const elemente = flach(readStruktur(document)).map(({ typ, eltern, dict, kinder }, index) => ({
    typ,
    eltern,
    text: (struktur[index]?.text ?? '').replaceAll(/\s+/g, ' ').trim(),
    alt: textOf(dict, 'Alt'),
    lang: textOf(dict, 'Lang'),
    kinder: kinder.map((kind) => kind.typ),
  }));
  return { elemente, pageMode: String(document.catalog.get(n('PageMode'))) };
}

/** The elements between a heading and the next of its level. */
function below({ elemente }: Datei, titel: RegExp): readonly Gehoertes[] {
  const start = elemente.findIndex(({ typ, text }) => /^H\d$/.test(typ) && titel.test(text));
  const level = elemente[start]?.typ ?? '';
  const end = elemente.findIndex(({ typ }, index) => index > start && /^H\d$/.test(typ) && typ <= level);
  return elemente.slice(start, end === -1 ? undefined : end);
}

describe.each([['.'], ['test/fixtures/pflege']])('the printed concept of %s', (ordner) => {
  let datei: Datei;
  let model: Model;
  beforeAll(async () => {
    model = openProjekt(folder(ordner)).snapshot.model;
    datei = await hear(bytesOf(await druckeProjekt(folder(ordner), emitKonzept)));
  }, 180_000);

  it.each(['Table', 'Figure'])('has a Caption for every %s, as its first element', (typ) => {
    const found = datei.elemente.filter((each) => each.typ === typ);
    expect(found.length).toBeGreaterThan(1);
    // An image to which its author gives no title has its text alone.
    const isTitled = ({ alt }: Gehoertes): boolean =>
      typ === 'Table' || /^(?:Diagramm|Auf einen Blick|Bild aus den Daten)/.test(alt);
    const ohne = found.filter((each) => each.kinder[0] !== 'Caption' && isTitled(each));
    expect(ohne.map(({ text, alt }) => [text.slice(0, 80), alt])).toEqual([]);
  });

  it.each(['quelle', 'glossar'] as const)('has one list of all entries of the register (%s)', (typ) => {
    const titel = typ === 'quelle' ? /^\S+ Quellen$/ : /^\S+ Glossar$/;
    const teil = below(datei, titel);
    const entries = listOf(model, typ);
    const list = teil.find((each) => each.typ === 'L');
    expect(entries.length).toBeGreaterThan(0);
    expect(list?.kinder).toEqual(entries.map(() => 'LI'));
  });

  it('has a heading for every card of an Indikator, and its last value as the name of its figure', () => {
    const teil = below(datei, /^\S+ (?:Integrationsm|M)onitoring|^Monitoring/);
    const figures = teil.filter(({ typ, eltern }) => typ === 'Figure' && eltern === 'LBody');
    const captions = teil.filter(({ typ, eltern }) => typ === 'Caption' && eltern === 'Figure');
    const cards = teil.filter(({ typ, eltern }) => /^H\d$/.test(typ) && eltern === 'LBody');
    expect(cards.length).toBeGreaterThanOrEqual(figures.length);
    for (const { text } of captions) expect(text).toMatch(/^Letzter Wert: /);
  });

  it('says of every chart all values and every break', () => {
    const charts = datei.elemente.filter(({ alt }) => alt.startsWith('Diagramm: '));
    const drawn = listOf(model, 'indikator').flatMap((indikator) =>
      charts
        .filter(({ alt }) => alt.startsWith(`Diagramm: ${indikator.titel}. `))
        .map(({ alt }) => ({ indikator, alt })),
    );
    expect(drawn).toHaveLength(charts.length);
    for (const { indikator, alt } of drawn) {
      const werte = readReihe(model, indikator).filter(({ wert }) => wert !== undefined);
      for (const { wert = 0 } of werte) expect(alt).toContain(`: ${formatZahl(wert)}`);
      const { reihe } = indikator.data;
      const daten = reihe && 'daten' in reihe ? findEntity(model, 'datensatz', reihe.daten) : undefined;
      for (const { ab } of innereBrueche(werte, daten?.data.brueche ?? []))
        expect(alt).toContain(`Bruch der Reihe ab ${formatLang(ab)}`);
    }
  });

  it('opens with its bookmarks', () => expect(datei.pageMode).toBe('/UseOutlines'));
});

describe('the printed Aktionsplan', () => {
  it('has a list where a Maßnahme has several Zwischenziele', async () => {
    const { elemente } = await hear(bytesOf(await druckeProjekt(folder('.'), emitAktionsplan)));
    const lists = elemente.filter(({ typ }) => typ === 'L');
    expect(lists.length).toBeGreaterThan(5);
    for (const { eltern, kinder } of lists) expect([eltern, ...new Set(kinder)]).toEqual(['TD', 'LI']);
    expect(elemente.filter(({ typ, kinder }) => typ === 'Table' && kinder[0] !== 'Caption')).toEqual([]);
  }, 60_000);
});

describe('words of another language', () => {
  it('say which, in prose and in fields, and are not divided by German rules', async () => {
    const prosa =
      'Der :sprache{in=en text="Welcome Administration Representative"}, dazu :sprache{in=ar text="مركز الرعاية"}.';
    const datei = await hear(
      bytesOf(
        await druckeBeispiel(emitKonzept, {
          'content/kapitel/01-lage.md': `---\ntitel: Lage\nteil: einfuehrung\n---\n\n${prosa}\n`,
          'M-TEIL-05':
            'sachstand: [{ datum: 2026-01-15, status: begonnen, text: \'Die :sprache{in=tr text="Hoş geldiniz"} liegt aus.\' }]',
        }),
      ),
    );
    const spoken = datei.elemente.filter(({ lang, typ }) => lang !== '' && typ !== 'Document');
    expect(spoken.map(({ lang }) => lang)).toEqual(expect.arrayContaining(['en', 'ar', 'tr']));
    const said = new Map(spoken.map(({ lang, text }) => [lang, text]));
    expect([said.get('en'), said.get('tr')]).toEqual(['Welcome Administration Representative', 'Hoş geldiniz']);
  }, 60_000);
});
