import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const absatzAlsProgramm = defineRule<{ zaun: string }>({
  code: 'KZ387',
  name: 'absatz-als-programm',
  severity: 'warning',
  message: ({ zaun }) =>
    zaun === ''
      ? 'Dieser Absatz ist um vier oder mehr Leerzeichen eingerückt und erscheint deshalb als Programmtext.'
      : `Der mit ${zaun} begonnene Block endet nirgends; alles danach erscheint als Programmtext.`,
  help: ({ zaun }) =>
    zaun === ''
      ? 'Nehmen Sie die Leerzeichen am Zeilenanfang weg. Gehört der Absatz zu einem Listenpunkt, beginnt er unter dessen Text.'
      : `Setzen Sie ${zaun} in eine eigene Zeile an das Ende des Blocks, oder löschen Sie die erste Zeile.`,
  explanation:
    'Programmtext steht in einer Schrift mit festen Breiten, bricht nicht um und kennt weder Fett noch Verweise.',
  bad: prosa('    Das Zentrum berät Vereine.'),
  good: prosa('Das Zentrum berät Vereine.'),
  check: (model, report) => {
    for (const { place } of listFundstellen(model, 'einzug')) report(place, { zaun: '' });
    for (const { place, text } of listFundstellen(model, 'offener-block')) report(place, { zaun: text });
  },
});
