// The search: thirty questions of citizens in plain words, each with the page that answers it among the first three hits; ids,
// spellings, compounds, synonyms; and what it costs to load.
import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeSuche, type Suche, type Suchdaten } from '../../src/browser/suche/index.ts';
import { toPlain } from '../../src/base/umschrift.ts';
import { partsOf, stemOf } from '../../src/browser/suche/worte.ts';
import type { Artefakt } from '../../src/emitters/emitter.ts';
import { root, siteOfBeispiel, siteOfOberhausen } from '../helpers/site.ts';

const read = (artefakte: readonly Artefakt[]): string =>
  String(artefakte.find(({ pfad }) => pfad === 'assets/suchdaten.js')?.inhalt);
const parse = (script: string): Suchdaten =>
  JSON.parse(script.slice('window.suchdaten='.length).replace(/;\n$/, '')) as Suchdaten;

describe('the search in the content of Oberhausen', () => {
  let script = '';
  let suche: Suche;
  beforeAll(async () => {
    script = read(await siteOfOberhausen());
    suche = makeSuche(parse(script));
  });
  it('holds words, and no scale of a chart', () => expect(script).not.toMatch(/0 100 200 300/));

  const find = (frage: string): string[] => suche(frage).map(({ dokument }) => dokument.h);

  it.each([
    ['Wer hilft mir bei der Wohnungssuche?', /WOHN|wohnen/],
    ['Ich suche eine Wohnung', /WOHN|wohnen/],
    ['Mein Vermieter will mich nicht wegen meines Namens', /WOHN|TEIL-10|diskriminierung/i],
    ['Schimmel in der Wohnung', /M-WOHN-11/],
    ['Ich will Deutsch lernen', /BILD|sprach|deutsch/i],
    ['Sprachkurs am Abend', /M-BILD-09/],
    ['Wie melde ich mein Kind im Kindergarten an?', /BILD-0[1-9]|bild/],
    ['Kita Anmeldung', /M-BILD-05/],
    ['Wie werde ich Deutscher? Einbürgerung', /M-TEIL-06|einbuergerung/],
    ['Wer darf den Integrationsrat wählen?', /integrationsrat|wahl|M-TEIL-05/],
    ['Mein Berufsabschluss aus dem Ausland anerkennen lassen', /ARB/],
    ['Ausbildungsplatz finden', /ARB/],
    ['Arbeit für Mütter', /M-ARB-10/],
    ['Dolmetscher beim Arzt', /GES|sprachmittlung/],
    ['Ich verstehe den Brief vom Amt nicht', /M-BER-13|BER/],
    ['Ich werde diskriminiert, wo kann ich das melden?', /TEIL-10|diskriminierung/i],
    ['Pflege für meine Eltern', /GES/],
    ['Psychische Hilfe nach der Flucht, Trauma', /GES/],
    ['Räume für unseren Verein', /M-TEIL-(?:08|11)|TEIL/],
    ['Beratung in meiner Sprache', /handlungsfelder\/ber|M-BER/],
    ['Was kostet das alles?', /kosten|budget|haushalt/i],
    ['Wie viele Ausländer leben in Oberhausen?', /bevoelkerung|auslaender|staatsangehoerigkeiten|I-TEIL/],
    ['Ukraine Flüchtlinge Zahlen', /ukraine|gefluechtete/],
    ['Hitze im Sommer, kühle Orte', /M-WOHN-10/],
    ['Sport für Mädchen', /sport|GES|TEIL/i],
    ['Was macht das Jobcenter?', /akteure\/jobcenter/],
    ['Integrationsrat', /integrationsrat/],
    ['Wer ist das KI?', /akteure\/KI/],
    ['Hilfe für Jugendliche ohne Schulabschluss', /BILD|ARB/],
    ['Wo kann ich mitreden und Vorschläge machen?', /beteiligung|TEIL/i],
    ['Was kostet Gesundheit 2026?', /kosten\/handlungsfeld\.html#handlungsfeld-GES/],
    ['Was hat sich seit dem letzten Bericht verändert?', /bericht\/[\d-]+\/veraenderungen/],
    ['Was ist in Bildung verspätet?', /handlungsfelder\/bild/],
    ['Ist dieser Indikator auf dem Pfad?', /monitoring\.html/],
  ])('answers “%s”', (frage, page) => {
    expect(find(frage).slice(0, 3).join('\n')).toMatch(page);
  });

  it.each([
    ['Was kostet Gesundheit 2026?', /2026: 47\.900/],
    ['Was ist in Bildung verspätet?', /\d Tage? \(|Nichts ist überfällig/],
    ['Ist dieser Indikator auf dem Pfad?', /auf dem Pfad: I-/],
  ])('says the answer to “%s” itself', (frage, antwort) => {
    const texte = suche(frage).slice(0, 3);
    expect(texte.map(({ ausschnitt }) => ausschnitt.map(({ text }) => text).join('')).join('\n')).toMatch(antwort);
  });

  it('puts an id first, in small letters too', () => {
    expect(find('M-TEIL-05')[0]).toBe('massnahmen/M-TEIL-05.html');
    expect(find('m-teil-05')[0]).toBe('massnahmen/M-TEIL-05.html');
  });

  it('takes an id as a whole: beside it stands only what names it', () => {
    const { dokumente } = parse(script);
    const naming = (id: string): number =>
      dokumente.filter(({ i, t, x }) => `${i} ${t} ${x}`.toUpperCase().includes(id)).length;
    for (const id of ['M-TEIL-05', 'I-TEIL-01', 'B-BILD-02']) expect(find(id).length).toBe(naming(id));
  });

  it('puts what has the title that was asked for first, whatever its words', () => {
    const { dokumente } = parse(script);
    const mitKennung = dokumente.filter(({ i }) => /^[A-Z]-[A-Z]+-\d+$/.test(i));
    expect(mitKennung.length).toBeGreaterThan(100);
    const late = mitKennung.filter(({ t }) => suche(t)[0]?.dokument.t !== t || suche(t)[0]?.dokument.i === '');
    expect(late).toEqual([]);
    expect(find('Einbürgerungen')[0]).toBe('indikatoren/I-TEIL-01.html');
    expect(find('Wo finde ich was?')[0]).toMatch(/leichte-sprache/);
  }, 60_000);

  it.each([
    ['überfällig', 'aktionsplan.html?zeichen=im-verzug#ueberfaellig'],
    ['nächste Sitzung', 'gremien.html'],
    ['Beschluss', 'vorlagen.html'],
    ['Download PDF', 'index.html#dokumente'],
    ['Was kostet das alles?', 'kosten.html'],
  ])('leads from “%s” to the page that answers it', (frage, pfad) => expect(find(frage)[0]).toBe(pfad));

  it.each([
    'was ist neu',
    'Was gibt es Neues?',
    'neu',
    'Änderungen',
    'aenderung',
    'Was hat sich geändert?',
    'Neuigkeiten',
  ])('leads from “%s” to what changed', (frage) =>
    expect(find(frage)[0]).toBe('bericht/2026-06-30/veraenderungen.html'),
  );

  it('knows umlauts and ß by either spelling', () => {
    expect(find('Fluechtlinge')).toEqual(find('Flüchtlinge'));
    expect(find('Strasse')).toEqual(find('Straße'));
  });

  it('shows the words around a hit, and marks them', () => {
    const [first] = suche('Schimmel');
    expect(first?.ausschnitt.filter(({ treffer }) => treffer).map(({ text }) => text)).toContain('Schimmel');
    expect(first?.ausschnitt.map(({ text }) => text).join('').length).toBeLessThan(260);
  });

  it('says nothing to a question of nothing', () => {
    expect(find('')).toEqual([]);
    expect(find('wer wie was')).toEqual([]);
    expect(find('xqzzyv')).toEqual([]);
  });

  it('costs no more than 150 kB to load', () => {
    const engine = readFileSync(`${root}lib/templates/site/suche.js`);
    expect(brotliCompressSync(script).length + brotliCompressSync(engine).length).toBeLessThan(150_000);
  });
});

describe('the words of the search', () => {
  it('find the parts of compounds that the concept knows', () => {
    const vocabulary = new Set(['Wohnung', 'Miete', 'Beratung'].map(stemOf));
    expect(partsOf('Mietwohnungen', vocabulary)).toEqual([stemOf('Miete'), stemOf('Wohnung')]);
    expect(partsOf('Wohnungsberatung', vocabulary)).toEqual([stemOf('Wohnung'), stemOf('Beratung')]);
    expect(partsOf('Verwaltung', vocabulary)).toEqual([]);
  });

  it('are one spelling', () => expect(toPlain('Größe')).toBe(toPlain('Groesse')));
});

describe('the Glossar', () => {
  it('leads from another word to its own', async () => {
    const artefakte = await siteOfBeispiel({
      'content/glossar/wohnen.md': '---\nbegriff: Wohnraumversorgung\nsynonyme: [Behausung]\n---\n\nErklärung.\n',
    });
    const hits = makeSuche(parse(read(artefakte)))('Behausung').map(({ dokument }) => dokument.h);
    expect(hits).toContain('glossar.html#wohnen');
  });
});

describe('the data of the search', () => {
  it('are a script in which no text can end the script', async () => {
    const evil = '</script><script>alert(1)</script>';
    const script = read(await siteOfBeispiel({ 'M-TEIL-05': `titel: '${evil}'\n` }));
    expect(parse(script).dokumente.some(({ t }) => t === evil)).toBe(true);
    expect(script.split('\n')).toHaveLength(2);
  });
});
