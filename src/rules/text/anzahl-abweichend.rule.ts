import type { FileFacts } from '../../model/facts.ts';
import { listOf, type Model } from '../../model/model.ts';
import { filterEntities } from '../../model/queries/zahlen.ts';
import { defineRule } from '../rule.ts';
import { listFundstellen } from './beobachtungen.ts';

const worte = 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn'.split(' ');

/** A number in digits or as a word. */
function readAnzahl(text: string): number | undefined {
  const [first = ''] = text.toLowerCase().split(' ');
  if (/^\d+$/.test(first)) return Number(first);
  if (first === 'zwanzig') return 20;
  return worte.includes(first) ? worte.indexOf(first) + 2 : undefined;
}

/** How many there are of what a text counts: in its Handlungsfeld, or in the whole concept where that speaks for itself. */
function countOf(model: Model, { typ, ordner }: FileFacts, text: string): number | undefined {
  if (/Handlungsfelder/.test(text)) return typ === 'konzept' ? listOf(model, 'handlungsfeld').length : undefined;
  const art = /künftig/i.test(text) ? 'kuenftig' : 'bisherig';
  if (typ === 'konzept') return filterEntities(model, 'massnahme', { art }).length;
  if (typ !== 'handlungsfeld') return undefined;
  return listOf(model, 'massnahme').filter(({ facts, data }) => facts.ordner === ordner && data.art === art).length;
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
    'Rede, und es waren vierzehn.',
  bad: text('sieben'),
  good: text(':anzahl{von=massnahme art=kuenftig handlungsfeld=TEIL}'),
  check: (model, report) => {
    // A file that cannot be read may be the one that is missing in the count.
    if (model.facts.some(({ data }) => !data)) return;
    for (const { text: geschrieben, place, facts } of listFundstellen(model, 'anzahl')) {
      const anzahl = countOf(model, facts, geschrieben);
      const written = readAnzahl(geschrieben);
      if (anzahl !== undefined && written !== undefined && anzahl !== written)
        report(place, { text: geschrieben, anzahl });
    }
  },
});
