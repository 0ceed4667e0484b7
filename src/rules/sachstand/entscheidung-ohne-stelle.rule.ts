import { listOf, type Model } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';
import { logOf } from './log.ts';

const sachstand = (rest: string): string =>
  `sachstand:\n  - { datum: 2026-06-30, status: laufend, text: Die Stelle ist besetzt., ${rest} }`;

/** True where a text holds a word, with a German ending or none, not as part of another. */
function namesWort(text: string, wort: string): boolean {
  for (let at = text.indexOf(wort); at >= 0; at = text.indexOf(wort, at + 1))
    if (!/[\p{L}-]$/u.test(text.slice(0, at)) && /^(?:e?s)?(?![\p{L}-])/u.test(text.slice(at + wort.length)))
      return true;
  return false;
}

/** The id of a body or an Akteur that a text names by its name or its first word; undefined for none. */
function findGenannte(model: Model, text: string): string | undefined {
  const gremien = listOf(model, 'gremium').map(({ id, data }) => ({
    id,
    worte: data.namen.flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  }));
  const akteure = listOf(model, 'akteur').map(({ id, titel, data }) => ({ id, worte: [titel, data.kurz ?? titel] }));
  return [...gremien, ...akteure].find(({ worte }) => worte.some((wort) => namesWort(text, wort)))?.id;
}

export const entscheidungOhneStelle = defineRule<{ genannt: string | undefined }>({
  code: 'KZ709',
  name: 'entscheidung-ohne-stelle',
  severity: 'warning',
  message: () => 'Hier wird um eine Entscheidung gebeten, ohne dass „entscheidet“ sagt, wen.',
  help: ({ genannt }) =>
    genannt === undefined
      ? 'Ergänzen Sie im selben Eintrag „entscheidet:“ mit der Id des Gremiums oder Akteurs; „konzept list gremien“ zeigt die Gremien.'
      : `Ist es, wer im Text steht, ergänzen Sie im selben Eintrag „entscheidet: ${genannt}“.`,
  explanation:
    'Der Bericht ordnet, was zu entscheiden ist, nach denen, die entscheiden, und jede Stelle findet auf ihrer Seite, was auf sie wartet. ' +
    'Wen ein Satz meint, kann kein Programm sicher lesen.',
  bad: { 'M-TEIL-05': sachstand('entscheidungsbedarf: Der Rat muss über die Stelle entscheiden.') },
  good: {
    'M-TEIL-05': sachstand('entscheidungsbedarf: Der Rat muss über die Stelle entscheiden., entscheidet: rat'),
  },
  check: (model, report) => {
    for (const massnahme of listOf(model, 'massnahme')) {
      // What an older entry asked for is history.
      const last = logOf(massnahme).at(-1);
      const bedarf = last?.data.entscheidungsbedarf;
      if (!last || bedarf === undefined || last.data.entscheidet !== undefined || isUngewiss(massnahme, 'entscheidet'))
        continue;
      report(placeOf(massnahme, ['sachstand', last.index, 'entscheidungsbedarf']), {
        genannt: findGenannte(model, bedarf),
      });
    }
  },
});
