import { distance } from 'fastest-levenshtein';
import { groupBy } from '../../base/gruppen.ts';
import type { Model } from '../../model/model.ts';
import { defineRule } from '../rule.ts';
import { type Fundstelle, listFundstellen, prosa } from './beobachtungen.ts';

/** A word without its ending, so that Koordinierungsstelle and Koordinierungsstellen are one. */
const stammOf = (wort: string): string => wort.toLowerCase().replace(/(?:en|es|er|[ens])$/, '');

/** The rare spelling of an office, with the one that is used otherwise. */
function* listAbweichende(model: Model): Generator<{ selten: Fundstelle; haeufig: string }> {
  const long = listFundstellen(model, 'stelle').filter(({ text }) => text.length >= 12);
  const groups = groupBy(long, ({ text }) => stammOf(text));
  const anfaenge = groupBy(groups.keys(), (stamm) => stamm.slice(0, 5));
  for (const [stamm, stellen] of groups) {
    if (stellen.length > 2) continue;
    for (const other of anfaenge.get(stamm.slice(0, 5)) ?? []) {
      const others = groups.get(other) ?? [];
      const steps = distance(stamm, other);
      if (steps === 0 || steps > 5 || others.length <= stellen.length || !isGleichesAmt(stamm, other)) continue;
      for (const selten of stellen) yield { selten, haeufig: others[0]?.text ?? other };
    }
  }
}

/** True where two words end alike and differ in their middle: '…ierungsstelle' and '…ationsstelle'. */
function isGleichesAmt(a: string, b: string): boolean {
  return a.slice(-4) === b.slice(-4) && a.length >= 11 && b.length >= 11 && a.slice(0, 7) === b.slice(0, 7);
}

export const schreibweiseUneinheitlich = defineRule<{ selten: string; haeufig: string }>({
  code: 'KZ381',
  name: 'schreibweise-uneinheitlich',
  severity: 'info',
  message: ({ selten, haeufig }) => `Hier steht „${selten}“, sonst „${haeufig}“.`,
  help: ({ haeufig }) =>
    `Ist dieselbe Stelle gemeint, schreiben Sie „${haeufig}“, oder verweisen Sie mit [[…]] auf den Akteur.`,
  explanation:
    'Heißt eine Stelle einmal Koordinierungsstelle und einmal Koordinationsstelle, fragen sich Leserinnen und Leser, ob es zwei ' +
    'gibt. Ein Verweis nennt sie immer mit ihrem Namen.',
  bad: prosa('Die Koordinierungsstelle lädt ein. Die Koordinierungsstelle berichtet. Die Koordinationsstelle berät.'),
  good: prosa('Die Koordinierungsstelle lädt ein. Die Koordinierungsstelle berichtet und berät.'),
  check: (model, report) => {
    for (const { selten, haeufig } of listAbweichende(model)) report(selten.place, { selten: selten.text, haeufig });
  },
});
