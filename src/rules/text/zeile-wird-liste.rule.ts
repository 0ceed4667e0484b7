import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

/** The sign as text: the backslash stands before what gives it its meaning. */
const alsText = (zeichen: string): string => zeichen.replace(/[-+*>.)]$/, '\\$&');

export const zeileWirdListe = defineRule<{ zeichen: string }>({
  code: 'KZ389',
  name: 'zeile-wird-liste',
  severity: 'error',
  message: ({ zeichen }) =>
    `Die Zeile beginnt mit „${zeichen}“ und wird deshalb zu ${zeichen === '>' ? 'einem Zitat' : 'einer Liste'} für sich.`,
  help: ({ zeichen }) =>
    zeichen === '>'
      ? 'Ist es ein Zitat, setzen Sie eine Leerzeile davor. Sonst schreiben Sie \\> oder „über“.'
      : `Geht hier der Satz weiter, schreiben Sie „${alsText(zeichen)}“. Ist es eine Liste, beginnen ihre Zeilen mit „- “ und darüber steht ein Doppelpunkt oder eine Leerzeile.`,
  explanation:
    'Am Anfang einer Zeile machen + * - 1. und > aus ihr eine Liste oder ein Zitat, auch wenn nur der Satz umbrochen wurde oder ein ' +
    'Pluszeichen, eine Anmerkung mit Sternchen oder „größer als“ gemeint ist. Das Zeichen selbst würde dann nicht gedruckt.',
  bad: prosa('Die Zahl der Kurse stieg um\n+ 12 Prozent.'),
  good: prosa('Die Zahl der Kurse stieg um\n\\+ 12 Prozent.'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'umbruch')) report(place, { zeichen: text });
  },
});
