import { findNearest } from '../../diagnostics/vorschlag.ts';
import { type Direktive, direktiven } from '../../domain/direktiven.ts';
import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

const enden: Readonly<Record<string, string>> = { '{': '…}', '[': '…]', '(': '…)' };
const namen = Object.keys(direktiven);

/** The names of one form, as they are written. */
const listNamen = (form: Direktive['form'], zeichen: string): string =>
  Object.entries(direktiven)
    .flatMap(([name, direktive]) => (direktive.form === form ? [zeichen + name] : []))
    .join(', ');

export const direktiveVertippt = defineRule<{ geschrieben: string; name?: string | undefined }>({
  code: 'KZ375',
  name: 'direktive-vertippt',
  severity: 'warning',
  message: ({ geschrieben }) =>
    `„${geschrieben}${enden[geschrieben.slice(-1)] ?? ''}“ sieht wie ein Baustein aus, bleibt aber als Text stehen.`,
  help: ({ geschrieben, name }) =>
    name === undefined
      ? `Bausteine sind in einer eigenen Zeile ${listNamen('block', '::')}, mitten im Satz ${listNamen('zeile', ':')}. ` +
        'Ein Verweis auf einen Eintrag ist keiner: Seine Kennung steht in doppelten eckigen Klammern.'
      : `${geschrieben.replaceAll(/[:{[( ]/g, '') === name ? '' : `Meinten Sie ${name}? `}Richtig ist zum Beispiel ${direktiven[name]?.beispiel ?? ''}` +
        (direktiven[name]?.form === 'block' ? ', in einer eigenen Zeile.' : ', mitten im Satz.'),
  explanation:
    'Nur bekannte Namen mit geschweiften Klammern sind Bausteine: mit einem Doppelpunkt im Satz, mit zweien in einer eigenen ' +
    'Zeile. Alles andere druckt das Werkzeug so, wie es dasteht; ein Tippfehler stünde also im fertigen Dokument.',
  bad: prosa('::diagram{indikator=I-TEIL-01}'),
  good: prosa('::diagramm{indikator=I-TEIL-01}'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'verdacht')) {
      const name = findNearest(text.replaceAll(/[:{[( ]/g, ''), namen)?.id;
      // Words in round brackets behind a colon may be just that.
      if (name !== undefined || !text.endsWith('(')) report(place, { geschrieben: text, name });
    }
  },
});
