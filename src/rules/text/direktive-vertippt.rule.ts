import { findNearest } from '../../diagnostics/vorschlag.ts';
import { direktiven } from '../../domain/direktiven.ts';
import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

const namen = Object.keys(direktiven);

export const direktiveVertippt = defineRule<{ geschrieben: string; name: string }>({
  code: 'KZ375',
  name: 'direktive-vertippt',
  severity: 'warning',
  message: ({ geschrieben }) =>
    `„${geschrieben}${geschrieben.endsWith('{') ? '…}' : ''}“ sieht wie ein Baustein aus, bleibt aber als Text stehen.`,
  help: ({ name }) =>
    `Meinten Sie ${name}? Richtig ist zum Beispiel ${direktiven[name]?.beispiel ?? ''}` +
    (direktiven[name]?.form === 'block' ? ', in einer eigenen Zeile.' : ', mitten im Satz.'),
  explanation:
    'Nur bekannte Namen mit geschweiften Klammern sind Bausteine: mit einem Doppelpunkt im Satz, mit zweien in einer eigenen ' +
    'Zeile. Alles andere druckt das Werkzeug so, wie es dasteht; ein Tippfehler stünde also im fertigen Dokument.',
  bad: prosa('::diagram{indikator=I-TEIL-01}'),
  good: prosa('::diagramm{indikator=I-TEIL-01}'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'verdacht')) {
      const name = findNearest(text.replaceAll(/[:{ ]/g, ''), namen)?.id;
      if (name !== undefined) report(place, { geschrieben: text, name });
    }
  },
});
