// Mutations for the rules: for each at least one change to a real file that it, and it alone, must tell.
import type { Path } from '../../src/model/facts.ts';
import { isTag } from '../../src/base/datum.ts';
import { sitzungenOf } from '../../src/model/queries/gremien.ts';
import { type Entity, listOf } from '../../src/model/model.ts';
import { readReihe } from '../../src/model/queries/reihe.ts';
import { pngOf } from '../../src/rules/bilder/bilder.ts';
import { type Eingriff, ergaenze, haengeAn, setzeWert, streicheFeld, zeileOf } from './eingriffe.ts';
import { finde, type Korpus, type Mutation, textOf } from './korpus.ts';

export type Baustein = Mutation | undefined;

/** A change to the file of an entity. */
export const an = (
  entity: Entity | undefined,
  code: string,
  mache: (facts: Entity['facts']) => Eingriff | undefined,
): Baustein => {
  const eingriff = entity && mache(entity.facts);
  if (!eingriff) return undefined;
  const { file } = entity.facts;
  return { name: code, aenderung: new Map([[file, eingriff.text]]), code, file, line: eingriff.line };
};

/** A new file; the finding lies on the line that holds `stelle`. */
const neu = (code: string, file: string, text: string, stelle = '---'): Mutation => ({
  name: code,
  aenderung: new Map([[file, text]]),
  code,
  file,
  line: text.split('\n').findIndex((line) => line.includes(stelle)) + 1,
});

export const geplant = ({ data }: Entity<'massnahme'>): boolean =>
  data.art === 'kuenftig' && !(data.sachstand ?? []).some(({ status }) => status === 'entfallen');

/** The rules of one Maßnahme. */
function* anMassnahmen(k: Korpus): Generator<Baustein> {
  const finden = (passt: (data: Entity<'massnahme'>['data']) => unknown): Entity<'massnahme'> | undefined =>
    finde(k, 'massnahme', (each) => geplant(each) && passt(each.data));
  const setze = (code: string, m: Entity | undefined, path: Path, wert: string): Baustein =>
    an(m, code, (facts) => setzeWert(k, facts, path, wert));
  const streiche = (code: string, feld: 'federfuehrung' | 'zeitraum' | 'kosten'): Baustein => {
    const eine =
      finden((data) => data[feld] !== undefined && (data.sachstand ?? []).length === 0) ??
      finden((data) => data[feld] !== undefined);
    return an(eine, code, (facts) => streicheFeld(k, facts, [feld]));
  };
  const offen = finden(
    ({ zwischenziele = [], sachstand = [], zeitraum }) =>
      zwischenziele.length > 1 && sachstand.length === 0 && zeitraum,
  );
  const berichtet = finden(
    ({ sachstand = [], zwischenziele = [] }) =>
      sachstand.length > 0 && zwischenziele.length > 1 && sachstand.at(-1)?.status !== 'abgeschlossen',
  );
  const erreicht = finden(({ sachstand = [] }) => sachstand.some((each) => each.erreicht?.length));
  const eintrag = (code: string, m: Entity | undefined, text: string, weiter = 0): Baustein =>
    an(m, code, (facts) => {
      const { text: neuer, line } = haengeAn(k, facts, ['sachstand'], text);
      return { text: neuer, line: line + weiter };
    });
  // Later than any entry, and not later than what documents tell of.
  const heute = [k.model.stichtag, k.model.konzept?.data.fassung?.stand ?? ''].sort().at(-1) ?? '';
  yield streiche('KZ501', 'federfuehrung');
  yield streiche('KZ502', 'zeitraum');
  yield streiche('KZ601', 'kosten');
  yield setze('KZ504', offen, ['zeitraum', 'von'], '1999-01');
  yield setze('KZ505', offen, ['zwischenziele'], '[]');
  const letztes = (offen?.data.zwischenziele ?? []).length - 1;
  yield setze('KZ506', offen, ['zwischenziele', letztes, 'termin'], '2099-12-31');
  yield setze('KZ507', offen, ['zwischenziele', letztes, 'termin'], offen?.data.zeitraum?.von ?? '');
  yield an(offen, 'KZ705', (facts) =>
    ergaenze(
      k,
      facts,
      `sachstand: [{ datum: ${heute.slice(0, 4)}-01-31, status: entfallen, text: Aus., grund: Geld }, { datum: ${heute}, status: laufend, text: Geht. }]`,
    ),
  );
  yield setze('KZ508', offen, ['zwischenziele', 1, 'nr'], String(offen?.data.zwischenziele?.[0]?.nr ?? 1));
  yield eintrag(
    'KZ509',
    berichtet,
    `{ datum: ${heute}, status: laufend, text: Läuft., verlegt: [{ zwischenziel: ${berichtet?.data.zwischenziele?.at(-1)?.nr}, nach: 2099-12-31, grund: Zeit }] }`,
  );
  yield eintrag('KZ701', berichtet, '{ datum: 2001-06-30, status: laufend, text: Läuft. }');
  yield eintrag('KZ702', berichtet, `{ datum: ${heute}, status: laufend, text: Läuft., erreicht: [99] }`);
  const nr = erreicht?.data.sachstand?.flatMap((each) => each.erreicht ?? [])[0];
  const termin = erreicht?.data.zwischenziele?.find((each) => each.nr === nr)?.termin;
  yield eintrag('KZ703', erreicht, `{ datum: ${heute}, status: laufend, text: Läuft., erreicht: [${nr}] }`);
  yield eintrag(
    'KZ708',
    erreicht,
    `{ datum: ${heute}, status: laufend, text: Läuft., verlegt: [{ zwischenziel: ${nr}, nach: ${termin}, grund: Anders. }] }`,
  );
  const ausgegeben = finden(({ sachstand = [] }) => sachstand.some(({ ausgaben = 0 }) => ausgaben > 1));
  yield eintrag('KZ707', ausgegeben, `{ datum: ${heute}, status: laufend, text: Läuft., ausgaben: 1 }`);
  yield eintrag('KZ704', berichtet, `{ datum: ${heute}, status: abgeschlossen, text: Fertig. }`);
  yield eintrag('KZ706', berichtet, `{ datum: ${heute}, status: zurueckgestellt, text: Ruht. }`);
  const bezahlt = finden(({ kosten }) => Array.isArray(kosten));
  yield an(bezahlt, 'KZ603', (facts) => haengeAn(k, facts, ['kosten'], '{ jahr: 2062, betrag: 500 }'));
  const ohneIdee = finden(({ innovationsbudget }) => !innovationsbudget);
  yield an(ohneIdee, 'KZ604', (facts) =>
    ergaenze(k, facts, 'innovationsbudget: { idee: Treff, antrag: 2026-05-01, bewilligt: 2026-04-01 }'),
  );
  yield an(ohneIdee, 'KZ605', (facts) =>
    ergaenze(k, facts, 'innovationsbudget: { idee: Treff, verstetigung: uebernommen }'),
  );
}

/** The numbers of the Maßnahmen of a Vorgänger, and who continues them. */
function* anDenVorgaengern(k: Korpus): Generator<Baustein> {
  const { konzept } = k.model;
  const at = konzept?.data.vorgaenger?.findIndex(({ massnahmen }) => massnahmen !== undefined) ?? -1;
  const { id, massnahmen = [] } = konzept?.data.vorgaenger?.[at] ?? {};
  const nummer = massnahmen[0]?.nummer;
  const path = ['vorgaenger', at, 'massnahmen'];
  yield an(konzept, 'KZ431', (facts) => haengeAn(k, facts, path, `{ nummer: ${nummer}, titel: Noch einmal }`));
  const erbin = finde(k, 'massnahme', ({ data }) => data.fortgefuehrt_aus?.vorgaenger === id);
  yield an(erbin, 'KZ432', (facts) => setzeWert(k, facts, ['fortgefuehrt_aus', 'nummer'], '99'));
  const ende = massnahmen.find(({ beendet }) => beendet !== undefined)?.nummer;
  yield an(erbin, 'KZ433', (facts) => setzeWert(k, facts, ['fortgefuehrt_aus', 'nummer'], String(ende)));
}

/** The rules of structure that a change to one file shows. */
function* anDerStruktur(k: Korpus): Generator<Baustein> {
  const setze = (code: string, entity: Entity | undefined, path: Path, wert: string): Baustein =>
    an(entity, code, (facts) => setzeWert(k, facts, path, wert));
  const { konzept } = k.model;
  yield setze('KZ401', konzept, ['laufzeit', 'bis'], '1999-12');
  yield (
    konzept &&
    an(konzept, 'KZ411', (facts) =>
      haengeAn(k, facts, ['vorgaenger'], `{ id: ${konzept.data.vorgaenger?.[0]?.id}, titel: Noch einmal }`),
    )
  );
  yield* anDenVorgaengern(k);
  const [erstes, zweites] = listOf(k.model, 'handlungsfeld');
  yield setze('KZ407', zweites, ['nummer'], String(erstes?.data.nummer));
  const ziel = finde(k, 'ziel', ({ data }) => data.bedarfe?.length === 1) ?? finde(k, 'ziel');
  yield setze('KZ408', ziel, ['bedarfe'], '[]');
  const teil = finde(k, 'ziel', ({ data }) => (data.teilziele ?? []).length > 1);
  yield setze('KZ410', teil, ['teilziele', 1, 'nr'], String(teil?.data.teilziele?.[0]?.nr));
  const runde = finde(k, 'beteiligung', ({ data }) => data.vorschlaege?.length);
  yield an(runde, 'KZ414', (facts) => haengeAn(k, facts, ['vorschlaege'], '{ text: Ein Treffpunkt, umgang: nicht }'));
  const feld = zweites ?? erstes;
  const ordner = `content/handlungsfelder/${feld?.facts.ordner}`;
  yield neu('KZ434', 'content/anlagen/seite.html', '<p>Ein Plan</p>\n', '<p>');
  yield neu('KZ405', `${ordner}/bedarfe/B-${feld?.id}-88.md`, '---\ntitel: Treffpunkte fehlen\n---\n');
  const bedarf = finde(k, 'bedarf', (each) => each.feld === feld?.id);
  yield neu(
    'KZ409',
    `${ordner}/ziele/Z-${feld?.id}-88.md`,
    `---\ntitel: Vereine öffnen\nbedarfe: [${bedarf?.id}]\n---\n`,
  );
  yield neu('KZ412', 'content/berichte/2026-02-31.md', '---\ntitel: Bericht\n---\n');
  yield neu('KZ413', 'content/verzahnung/budget.md', '---\ntitel: Haushalt\n---\n');
  yield neu('KZ415', 'content/akteure/verein-der-nachbarn.md', '---\nname: Verein der Nachbarn\nart: verein\n---\n');
  yield neu(
    'KZ416',
    `content/indikatoren/I-${feld?.id}-88.md`,
    `---\ntitel: Vereine\nreihe: { offen: ${finde(k, 'akteur')?.id} }\n---\n`,
  );
  yield neu('KZ417', 'content/quellen/zeitung-von-gestern.md', '---\ntitel: Bericht der Zeitung\n---\n');
  yield neu('KZ606', 'content/budgets/topf.md', '---\ntitel: Kleiner Topf\nart: foerderung\njahre: offen\n---\n');
  const gremium = finde(k, 'gremium', ({ data }) => data.sitzungen?.length);
  yield an(gremium, 'KZ512', (facts) =>
    haengeAn(k, facts, ['sitzungen'], `{ id: ${gremium?.data.sitzungen?.[0]?.id}, datum: 2029-01-15 }`),
  );
  yield an(gremium, 'KZ510', (facts) =>
    haengeAn(k, facts, ['namen'], '{ name: Neuer Name, ab: 2039-05-01, bis: 2039-04-01 }'),
  );
  const benannt = finde(k, 'gremium', ({ data }) => data.namen.length === 1);
  yield an(benannt, 'KZ511', (facts) => haengeAn(k, facts, ['namen'], '{ name: Neuer Name, ab: 2039-05-01 }'));
  yield* neuesFeld(k);
}

/** A new Handlungsfeld that lacks one of its parts. */
function* neuesFeld(k: Korpus): Generator<Baustein> {
  const von = k.model.konzept?.data.laufzeit?.von.slice(0, 4) ?? '2026';
  const teile: Record<string, string> = {
    'leitziel.md': 'titel: Alle können lernen',
    'bedarfe/B-NEUES-01.md': 'titel: Plätze fehlen',
    'ziele/Z-NEUES-01.md': 'titel: Plätze schaffen\nbedarfe: [B-NEUES-01]',
    'massnahmen/M-NEUES-01.md': `titel: Lernorte öffnen\nart: kuenftig\nziele: [Z-NEUES-01]\nfederfuehrung: ${finde(k, 'akteur')?.id}\nzeitraum: { von: ${von}-01, bis: ${von}-12 }\nzwischenziele: [{ nr: 1, titel: Geöffnet, termin: ${von}-09 }]\nkosten: keine`,
  };
  const feld = 'content/handlungsfelder/98-neues/handlungsfeld.md';
  const ohne = (code: string, fehlt: string, anders: Record<string, string> = {}): Mutation => {
    const files = Object.entries({
      'handlungsfeld.md': 'kuerzel: NEUES\nnummer: 98\ntitel: Neues',
      ...teile,
      ...anders,
    });
    const aenderung = files
      .filter(([name]) => !name.startsWith(fehlt))
      .map(([name, front]): [string, string] => [`content/handlungsfelder/98-neues/${name}`, `---\n${front}\n---\n`]);
    return { name: code, aenderung: new Map(aenderung), code, file: feld, line: 1 };
  };
  const bedarf = finde(k, 'bedarf')?.id ?? '';
  const ziel = finde(k, 'ziel')?.id ?? '';
  const massnahme = teile['massnahmen/M-NEUES-01.md'] ?? '';
  yield ohne('KZ113', 'handlungsfeld.md');
  yield ohne('KZ402', 'leitziel');
  yield ohne('KZ403', 'bedarfe', { 'ziele/Z-NEUES-01.md': `titel: Plätze schaffen\nbedarfe: [${bedarf}]` });
  yield ohne('KZ404', 'ziele', { 'massnahmen/M-NEUES-01.md': massnahme.replace('Z-NEUES-01', ziel) });
  yield ohne('KZ406', 'keins', { 'massnahmen/M-NEUES-01.md': massnahme.replace('kuenftig', 'bisherig') });
}

/** The rules about tables and series. */
function* anDaten(k: Korpus): Generator<Baustein> {
  const indikator = finde(k, 'indikator', (each) => each.data.ausgangswert && readReihe(k.model, each).length > 2);
  const reihe = indikator?.data.reihe;
  if (!indikator || !reihe || !('daten' in reihe)) return;
  const setze = (code: string, path: Path, wert: string): Baustein =>
    an(indikator, code, (facts) => setzeWert(k, facts, path, wert));
  yield setze('KZ820', ['reihe', 'spalte'], 'gibtesnicht');
  yield setze('KZ823', ['ausgangswert', 'wert'], '987654321');
  if (indikator.data.zielwert) yield setze('KZ824', ['zielwert', 'jahr'], '1950');
  const steigend = finde(
    k,
    'indikator',
    ({ data }) => data.zielwert && data.ausgangswert && data.richtung === 'steigend',
  );
  yield an(steigend, 'KZ829', (facts) => ({
    ...setzeWert(k, facts, ['richtung'], 'sinkend'),
    line: zeileOf(k, facts, ['zielwert', 'wert']),
  }));
  const datensatz = listOf(k.model, 'datensatz').find(({ id }) => id === reihe.daten);
  const { zeitspalte = '' } = datensatz?.data ?? {};
  const file = `content/daten/${reihe.daten}.csv`;
  const text = textOf(k, file);
  const [head = '', ...rows] = text.trimEnd().split('\n');
  const csv = (code: string, inhalt: readonly string[], line: number, ort = file): Mutation => ({
    name: code,
    aenderung: new Map([[file, `${inhalt.join('\n')}\n`]]),
    code,
    file: ort,
    line,
  });
  const column = head.split(',').indexOf(reihe.spalte);
  const zeit = head.split(',').indexOf(zeitspalte);
  const zelle = (spalte: number, wert: string): string[] => {
    const cells = (rows[0] ?? '').split(',');
    cells[spalte] = wert;
    return [head, cells.join(','), ...rows.slice(1)];
  };
  yield csv(
    'KZ801',
    [head, ...rows].map((row) => row.replaceAll(',', ';')),
    1,
  );
  yield csv('KZ802', [head, ...rows, '2030'], rows.length + 2);
  yield csv('KZ803', [head, ...rows, '"2030'], rows.length + 2);
  yield csv('KZ816', zelle(column, 'rund 100'), 2);
  if (rows.every((row) => /^\d+$/.test(row.split(',')[column] ?? ''))) yield csv('KZ828', zelle(column, '1.234'), 2);
  yield csv('KZ817', zelle(zeit, 'im Sommer'), 2);
  yield csv('KZ818', zelle(zeit, '2021-02-30'), 2);
  yield neu('KZ811', 'content/daten/waisenkind.csv', 'jahr,wert\n2020,1\n', 'jahr');
  yield (
    datensatz && {
      name: 'KZ810',
      aenderung: new Map([[file, undefined]]),
      code: 'KZ810',
      file: datensatz.facts.file,
      line: 1,
    }
  );
  const schaetzung = `{ spalte: ${reihe.spalte}, zeile: 99, grund: gerundet }`;
  yield an(datensatz, 'KZ815', (facts) =>
    datensatz?.data.schaetzungen
      ? haengeAn(k, facts, ['schaetzungen'], schaetzung)
      : ergaenze(k, facts, `schaetzungen: [${schaetzung}]`),
  );
  if (datensatz) {
    const { facts, data } = datensatz;
    const index = (data.spalten ?? []).findIndex(({ name }) => name === reihe.spalte);
    const spalten = textOf(k, facts.file).split('\n').indexOf('spalten:') + 1;
    yield csv(
      'KZ812',
      [head.replace(reihe.spalte, 'umbenannt'), ...rows],
      zeileOf(k, facts, ['spalten', index, 'name']),
      facts.file,
    );
    yield csv('KZ813', [`${head},zusatz`, ...rows.map((row) => `${row},1`)], spalten, facts.file);
  }
  yield setze('KZ821', ['reihe', 'spalte'], zeitspalte);
  yield* anAnteilen(k);
  yield an(datensatz, 'KZ822', (facts) => streicheFeld(k, facts, ['zeitspalte']));
  yield an(datensatz, 'KZ814', (facts) => setzeWert(k, facts, ['zeitspalte'], 'gibtesnicht'));
}

/** A percentage that does not agree with its numbers. */
function* anAnteilen(k: Korpus): Generator<Baustein> {
  const datensatz = finde(k, 'datensatz', ({ data }) => data.spalten?.some(({ anteil }) => anteil));
  const spalte = datensatz?.data.spalten?.find(({ anteil }) => anteil);
  if (!datensatz || !spalte?.anteil) return;
  const file = `content/daten/${datensatz.id}.csv`;
  const rows = textOf(k, file)
    .trimEnd()
    .split('\n')
    .map((row) => row.split(','));
  const [at, teil] = [spalte.name, spalte.anteil.teil].map((name) => rows[0]?.indexOf(name) ?? 0);
  const line = rows.findIndex((row, index) => index > 0 && row[at ?? 0] !== '' && row[teil ?? 0] !== '');
  const falsch = rows.map((row, index) => (index === line ? row.with(at ?? 0, '98.7') : row));
  const text = falsch.map((row) => row.join(',')).join('\n');
  yield { name: 'KZ819', aenderung: new Map([[file, `${text}\n`]]), code: 'KZ819', file, line: line + 1 };
}

/** Mutations that take several new files. */
function* ausNeuenDateien(k: Korpus): Generator<Baustein> {
  const dateien = (code: string, ort: string, line: number, files: Record<string, string>): Mutation => ({
    name: code,
    aenderung: new Map(Object.entries(files).map(([file, text]) => [`content/${file}`, text])),
    code,
    file: `content/${ort}`,
    line,
  });
  const kapitel = (text: string): Record<string, string> => ({
    'kapitel/97-mutation.md': `---\ntitel: Probe\nteil: anhang\n---\n\n${text}\n`,
  });
  const quelle = finde(k, 'quelle')?.id ?? '';
  const daten = (rest: string, werte: string): Record<string, string> => ({
    'daten/treffen.md': `---\ntitel: Treffen\nquelle: ${quelle}\nzeitspalte: jahr\nspalten:\n  - { name: jahr, art: datum }\n  - { name: treffen, art: zahl }\n---\n`,
    'daten/treffen.csv': `jahr,treffen\n${werte}`,
    'indikatoren/I-NEUES-01.md': `---\ntitel: Treffen\nreihe: { daten: treffen, spalte: treffen }\n${rest}---\n`,
    ...kapitel('Siehe [[I-NEUES-01]].'),
  });
  yield dateien(
    'KZ825',
    'indikatoren/I-NEUES-01.md',
    4,
    daten('zielwert: { wert: 70, jahr: 2040 }\n', '2020,60\n2021,61\n'),
  );
  yield dateien('KZ826', 'daten/treffen.md', 7, daten('', '2020,60\n2021,61\n2022,610\n'));
  const verzahnung = { 'verzahnung/neues-konzept.md': '---\ntitel: Neues Konzept\n---\n' };
  yield dateien('KZ108', 'verzahnung/neues-konzept.json', 1, {
    ...verzahnung,
    'verzahnung/neues-konzept.json': '{ "x": 7 }',
  });
  const digest = `sha512: ${'a'.repeat(128)}`;
  const mitDigest = `---\ntitel: Neues Konzept\n${digest}\n---\n`;
  yield dateien('KZ419', 'verzahnung/neues-konzept.md', 3, { 'verzahnung/neues-konzept.md': mitDigest });
  yield dateien('KZ418', 'verzahnung/neues-konzept.md', 3, {
    'verzahnung/neues-konzept.md': mitDigest,
    'verzahnung/neues-konzept.json': '{ "entitaeten": [] }',
  });
  yield dateien('KZ435', 'verzahnung/neues-konzept.md', 1, {
    'verzahnung/neues-konzept.md': '---\ntitel: Neues Konzept\n---\n',
    'verzahnung/neues-konzept.json':
      '{ "entitaeten": [{ "typ": "verzahnung", "id": "hki", "titel": "Ein anderer Titel" }] }',
  });
  yield dateien('KZ303', 'kapitel/97-mutation.md', 6, {
    'akteure/zwilling.md': '---\nname: Zwilling\nart: verein\n---\n',
    'glossar/zwilling.md': '---\nbegriff: Zwilling\n---\n\nEin Geschwister.\n',
    ...kapitel('Siehe [[zwilling]], den [[akteur:zwilling]].'),
  });
  const [erstes, zweites] = listOf(k.model, 'handlungsfeld');
  const verirrt = `handlungsfelder/${zweites?.facts.ordner}/bedarfe/B-${erstes?.id}-88.md`;
  yield dateien('KZ111', verirrt, 1, { [verirrt]: '---\ntitel: Treffpunkte fehlen\n---\n' });
  yield dateien('KZ109', 'kapitel/97-mutation.md', 6, kapitel('Ein\vText.'));
  yield dateien('KZ132', 'kapitel/97-mutation.md', 6, kapitel('Ein 🦄 im Park.'));
  yield dateien('KZ121', 'kapitel/97-mutation.md', 6, kapitel('<!-- konzept-aus KZ383: -->\n\nEin Text.'));
  yield dateien('KZ122', 'kapitel/97-mutation.md', 6, kapitel('<!-- konzept-aus KZ383: Grund -->\n\nEin Text.'));
  yield dateien('KZ124', 'kapitel/97-mutation.md', 6, kapitel('<!-- konzept-aus KZ204: Grund -->\n\nEin Text.'));
  yield dateien('KZ123', 'kapitel/97-mutation.md', 6, kapitel('<!-- konzept-aus KZ999: Grund -->\n\nEin Text.'));
}

/** A paper with one thing wrong. */
function* anVorlagen(k: Korpus): Generator<Baustein> {
  const sitzungen = listOf(k.model, 'gremium')
    .flatMap(sitzungenOf)
    .filter(({ data }) => isTag(data.datum) && !data.abgesagt)
    .sort((a, b) => (a.data.datum < b.data.datum ? -1 : 1));
  const [erste, zweite] = [sitzungen[0]?.id ?? '', sitzungen.at(-1)?.id ?? ''];
  const rat = finde(k, 'gremium')?.data.namen[0]?.name ?? 'Rat';
  const vorlage = (aendern: (text: string) => string, art = 'beschluss'): string =>
    aendern(
      `---\nart: ${art}\nbetreff: Probe\nbezug: keine\nberatungsfolge:\n  - { sitzung: ${erste}, zustaendigkeit: vorberatung }\n` +
        `  - { sitzung: ${zweite}, zustaendigkeit: entscheidung }\n---\n\n## Beschlussvorschlag\n\nDer ${rat} beschließt das Konzept.\n\n` +
        '## Begründung\n\nEs fehlen Zugänge.\n',
    );
  const file = 'content/vorlagen/mutation.md';
  const mit = (code: string, stelle: string, aendern: (text: string) => string, art?: string): Mutation =>
    neu(code, file, vorlage(aendern, art), stelle);
  yield mit('KZ901', `sitzung: ${erste}`, (text) =>
    text.replace(erste, '§').replace(zweite, erste).replace('§', zweite),
  );
  yield mit('KZ902', 'vorberatung', (text) =>
    text.replace('vorberatung', '§').replace('entscheidung', 'vorberatung').replace('§', 'entscheidung'),
  );
  yield mit('KZ903', 'beratungsfolge', (text) => text.replace('entscheidung', 'kenntnisnahme'));
  yield mit('KZ904', 'entscheidung', (text) => text, 'bericht');
  yield mit('KZ906', '---', (text) => text.replace('## Begründung', '## Anlass und Lage'));
  yield mit('KZ907', 'gibt-es-nicht', (text) =>
    text
      .replace('bezug: keine', 'bezug: keine\nanlagen: [gibt-es-nicht-so.docx]')
      .replace('Es fehlen', 'Siehe Anlage. Es fehlen'),
  );
  yield mit('KZ911', 'anlagen:', (text) => text.replace('bezug: keine', 'bezug: keine\nanlagen: [aktionsplan.pdf]'));
  yield mit('KZ908', '## Beschluss', (text) =>
    text.replace(`Der ${rat} beschließt das Konzept`, 'Das Konzept wird beschlossen'),
  );
  yield mit('KZ909', '## Beschluss', (text) =>
    text.replace('beschließt das Konzept.', `beschließt das Konzept.\n\nDer ${rat} dankt.`),
  );
  yield mit('KZ910', '---', (text) => text.replace('bezug: keine\n', ''));
  yield mit('KZ913', 'datum', (text) => text.replace('betreff', 'datum: 2099-01-01\nbetreff'));
  yield mit('KZ914', '## Begründung', (text) => text.replace('Es fehlen Zugänge.\n', ''));
  yield mit('KZ914', '## Beschluss', (text) => text.replace(/Der .* beschließt das Konzept\./, '### Rat'));
  const nummern = listOf(k.model, 'vorlage').map(({ data }) => data.nummer ?? 'Muster');
  const nummer = nummern.find((each) => each !== 'Muster')?.replace(/\d+$/, '999') ?? 'B/17/1001';
  const mitteilung = `---\nnummer: ${nummer}\nart: mitteilung\nbetreff: Probe\n---\n`;
  const doppelt = neu('KZ912', file, mitteilung, 'nummer');
  yield { ...doppelt, aenderung: new Map([...doppelt.aenderung, ['content/vorlagen/eine.md', mitteilung]]) };
  const gremium = finde(k, 'gremium', ({ data }) => data.sitzungen?.some(({ abgesagt }) => abgesagt));
  const abgesagt = gremium?.data.sitzungen?.find((each) => each.abgesagt);
  if (abgesagt)
    yield mit('KZ905', `${gremium?.id}/${abgesagt.id}`, (text) => text.replace(erste, `${gremium?.id}/${abgesagt.id}`));
}

/** The rules about prose. */
function* imText(k: Korpus): Generator<Baustein> {
  const bild: [string, Uint8Array] = ['content/bilder/mutation.png', pngOf(1, 1)];
  const prosa = (code: string, text: string, stelle: string): Mutation => {
    const mutation = neu(
      code,
      'content/kapitel/97-mutation.md',
      `---\ntitel: Probe\nteil: anhang\n---\n\n${text}\n`,
      stelle,
    );
    return { ...mutation, aenderung: new Map<string, string | Uint8Array | undefined>([...mutation.aenderung, bild]) };
  };
  yield prosa('KZ355', 'Schreiben Sie [dem Amt](mailto:).', 'mailto');
  yield prosa('KZ376', '![haus-am-markt.png](bilder/mutation.png)', '![');
  yield prosa('KZ376', '![Bild von einem Haus](bilder/mutation.png)', '![');
  yield prosa('KZ377', '# Anlass\n\nEin Text.', '# ');
  yield prosa('KZ377', '## Anlass\n\n#### Lage\n\nEin Text.', '####');
  yield prosa('KZ378', 'Mehr dazu [hier](https://example.org/).', 'hier');
  yield prosa('KZ378', 'Mehr unter [https://example.org/](https://example.org/).', 'https');
  yield prosa('KZ395', '```mermaid\ngraph TD\n```', '```');
  yield prosa('KZ394', '> „Niemand bleibt zurück.“\nDas steht so im Beschluss.', 'Das steht');
  yield prosa('KZ394', '> Niemand bleibt zurück\n– Beirat, 2026', '– Beirat');
  yield prosa('KZ379', '| | 2025 |\n| --- | --- |\n| Kurse | 4 |', '2025');
  yield prosa(
    'KZ381',
    'Die Koordinierungsstelle lädt ein. Die Koordinierungsstelle berichtet.\n\nDie Koordinationsstelle berät.',
    'Koordinationsstelle',
  );
  yield prosa('KZ382', 'Die QXZ berät Schulen.', 'QXZ');
  const feld = finde(k, 'handlungsfeld');
  yield an(feld, 'KZ380', (facts) => {
    const text = textOf(k, facts.file).trimEnd();
    return { text: `${text}\n\nDas Feld hat 99 künftige Maßnahmen.\n`, line: text.split('\n').length + 2 };
  });
  const budget = finde(k, 'budget', ({ id, data }) => typeof data.jahre === 'object' && verplant(k, id));
  const jahr = budget && verplant(k, budget.id);
  yield (
    budget &&
    an(budget, 'KZ602', (facts) => ({
      ...setzeWert(k, facts, ['jahre', String(jahr)], '1'),
      line: zeileOf(k, facts, ['jahre', String(jahr)]),
    }))
  );
}

/** A year in which a Maßnahme takes money from a budget that holds some. */
const verplant = (k: Korpus, id: string): number | undefined =>
  listOf(k.model, 'massnahme')
    .filter(geplant)
    .flatMap(({ data }) => (Array.isArray(data.kosten) ? data.kosten : []))
    .find(({ budget, betrag }) => budget === id && betrag > 1)?.jahr;

/** Mutations made for the rules one by one. */
export function* regelMutationen(k: Korpus): Generator<Mutation> {
  for (const gruppe of [anMassnahmen, anDerStruktur, anDaten, ausNeuenDateien, anVorlagen, imText])
    for (const mutation of gruppe(k)) if (mutation) yield mutation;
}
