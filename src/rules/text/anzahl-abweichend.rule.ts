import { readZahlwort } from '../../base/zahlwort.ts';
import type { Typ } from '../../domain/registry.ts';
import { type Entity, listOf, type Model } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { type Fundstelle, listFundstellen } from './beobachtungen.ts';

/** What is counted, by the word for it. */
const gezaehlt: readonly (readonly [RegExp, Typ])[] = [
  [/Maßnahme/i, 'massnahme'],
  [/Handlungsfeld/i, 'handlungsfeld'],
  [/Leitziel/i, 'leitziel'],
  [/Handlungsbedarf/i, 'bedarf'],
  [/Ziel/i, 'ziel'],
  [/Indikator/i, 'indikator'],
];

const readAnzahl = (text: string): number | undefined =>
  text.split(/\s/).reduce<number | undefined>((found, word) => found ?? readZahlwort(word), undefined);

/** The things that a text counts: those of the whole concept, and by Handlungsfeld those of each. */
function listGezaehlte(model: Model, text: string): readonly Entity[] {
  const typ = gezaehlt.find(([word]) => word.test(text))?.[1] ?? 'massnahme';
  const art = /künftig/i.test(text) ? 'kuenftig' : /bisherig/i.test(text) ? 'bisherig' : undefined;
  const all: readonly Entity[] = listOf(model, typ);
  return art === undefined ? all : listOf(model, 'massnahme').filter(({ data }) => data.art === art);
}

/** How many there may be: in the whole concept, in the text's own Handlungsfeld, in one that its sentence names. */
function listMoegliche(model: Model, { text, satz = '', facts }: Fundstelle): readonly number[] {
  const all = listGezaehlte(model, text);
  const named = listOf(model, 'handlungsfeld').filter(
    ({ id, titel, facts: own }) =>
      own.ordner === facts.ordner ||
      satz.includes(titel) ||
      [...satz.matchAll(/\p{L}+/gu)].some(([wort]) => wort === id),
  );
  const own = named.map(({ facts: { ordner } }) => all.filter((each) => each.facts.ordner === ordner).length);
  return [...own, all.length];
}

/** A number of things without a word that says which: most are some of many. */
const blosse = /^\S+ (?:Maßnahmen|Zielen?|Indikatoren)$/iu;
/** What makes one of them all there are: 'die acht Maßnahmen des Handlungsfelds', 'das Konzept verfolgt sieben Ziele'. */
const [ganzes, davor] = ['(?:Konzept|Aktionsplan|Handlungsfeld)(?:e?s)?', '(?:hat|nennt|verfolgt|setzt sich|bündelt)'];
const [artikel, danach, aussage] = [
  /(?:^|[^\p{L}])(?:die|der|den|alle[nr]?) $/iu,
  new RegExp(`^ (?:des|dieses|im|in diesem) ${ganzes}(?!\\p{L})`, 'u'),
  new RegExp(`(?:^|[^\\p{L}])(?:das|der|dieses|dieser) ${ganzes} ${davor} $`, 'iu'),
];

function isGanzes({ text, satz = '' }: Fundstelle): boolean {
  const at = satz.indexOf(text);
  const [before, after] = [satz.slice(0, at), satz.slice(at + text.length)];
  return aussage.test(before) || (artikel.test(before) && danach.test(after));
}

const vomGanzen: readonly Typ[] = ['konzept', 'handlungsfeld', 'leitziel'];
const ueberblick: readonly Typ[] = ['kapitel', 'vorlage', 'bericht'];

/**
 * True where a number claims to be all there are: in texts about the whole, and wherever its sentence says so. 'Zwei künftige
 * Maßnahmen schließen daran an' are two of many.
 */
function isAlle(stelle: Fundstelle): boolean {
  const { text, satz = '', facts } = stelle;
  const { typ } = facts;
  if (blosse.test(text)) return isGanzes(stelle);
  if (vomGanzen.includes(typ)) return true;
  if (/umfass|enthält|enthalten|gibt es|es gibt|insgesamt|besteh|zählt|Konzept|Aktionsplan|alle/i.test(satz))
    return true;
  return ueberblick.includes(typ) && !satz.trimStart().startsWith(text);
}

const text = (anzahl: string) => ({
  'content/handlungsfelder/1-teilhabe/handlungsfeld.md': `---\nkuerzel: TEIL\nnummer: 1\ntitel: Teilhabe\n---\n\nDas Feld hat ${anzahl} künftige Maßnahmen.\n`,
});

export const anzahlAbweichend = defineRule<{ text: string; anzahl: number }>({
  code: 'KZ380',
  name: 'anzahl-abweichend',
  severity: 'warning',
  message: ({ text: geschrieben, anzahl }) =>
    `Hier steht „${geschrieben}“; das Konzept hat an dieser Stelle ${anzahl}.`,
  help: () =>
    'Lassen Sie die Zahl rechnen, z. B. mit :anzahl{von=massnahme art=kuenftig handlungsfeld=TEIL}, oder berichtigen Sie sie.',
  explanation:
    'Kommt eine Maßnahme hinzu, stimmt eine geschriebene Zahl nicht mehr. In einem echten Plan war von zwölf Maßnahmen die ' +
    'Rede, und es waren vierzehn. Gezählt wird im ganzen Konzept, im eigenen Handlungsfeld und in denen, die der Satz nennt.',
  bad: text('sieben'),
  good: text(':anzahl{von=massnahme art=kuenftig handlungsfeld=TEIL}'),
  check: (model, report) => {
    // A file that cannot be read may be the one that is missing in the count.
    if (model.facts.some(({ data }) => !data)) return;
    for (const stelle of listFundstellen(model, 'anzahl')) {
      const written = isAlle(stelle) ? readAnzahl(stelle.text) : undefined;
      // Bare Maßnahmen are often those of one kind only.
      const lesarten =
        blosse.test(stelle.text) && /Maßnahmen/i.test(stelle.text) ? ['', 'künftige ', 'bisherige '] : [''];
      const moeglich = lesarten.flatMap((art) => listMoegliche(model, { ...stelle, text: art + stelle.text }));
      const [anzahl = 0] = moeglich;
      if (written !== undefined && !moeglich.includes(written)) report(stelle.place, { text: stelle.text, anzahl });
    }
  },
});
