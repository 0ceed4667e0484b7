import { defineRule } from '../rule.ts';
import { type Abweichung, listAbweichungen, listDatentabellen } from './tabellen.ts';

const einwohner =
  'spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n  - { name: frauen, art: zahl }\n' +
  '  - { name: frauenanteil, art: prozent, anteil: { teil: frauen, ganzes: einwohner } }';
const tabelle = (prozent: string): string => `jahr,einwohner,frauen,frauenanteil\n2020,1000,513,${prozent}\n`;

export const anteilFalsch = defineRule<Abweichung>({
  code: 'KZ819',
  name: 'anteil-falsch',
  severity: 'error',
  message: ({ text, teil, ganzes, soll, spalte: { anteil } }) =>
    `${text} Prozent passt nicht zu den Zahlen der Zeile: ${teil} (${anteil?.teil ?? ''}) von ${ganzes} (${anteil?.ganzes ?? ''}) sind ${soll} Prozent.`,
  help: () =>
    'Prüfen Sie die drei Zellen an der Quelle. Ist eine davon gerundet oder geschätzt, nennen Sie sie unter „schaetzungen“ des Datensatzes.',
  explanation:
    'Stehen Anteil und absolute Zahlen nebeneinander, müssen sie zusammenpassen; gerundet wird auf so viele Stellen, wie ' +
    'gezeigt sind. Ein Widerspruch fällt Lesern auf und entwertet die übrigen Zahlen.',
  bad: { einwohner, 'content/daten/einwohner.csv': tabelle('53.1') },
  good: { einwohner, 'content/daten/einwohner.csv': tabelle('51.3') },
  check: (model, report) => {
    for (const daten of listDatentabellen(model)) {
      for (const abweichung of listAbweichungen(daten)) report(abweichung.place, abweichung);
    }
  },
});
