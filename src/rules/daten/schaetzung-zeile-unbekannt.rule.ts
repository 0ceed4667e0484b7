import { defineRule, placeOf } from '../rule.ts';
import { listDatentabellen } from './tabellen.ts';

const schaetzungen = (zeile: number): string =>
  `schaetzungen:\n  - { spalte: einwohner, zeile: ${zeile}, grund: In der Quelle gerundet }`;

export const schaetzungZeileUnbekannt = defineRule<{ zeile: number; anzahl: number }>({
  code: 'KZ815',
  name: 'schaetzung-zeile-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ zeile, anzahl }) => `Die Tabelle hat ${anzahl} Datenzeilen; eine Zeile ${zeile} gibt es nicht.`,
  help: () => 'Gezählt werden die Datenzeilen ab 1, ohne die Kopfzeile.',
  explanation:
    'Eine Schätzung wird im Dokument gekennzeichnet. Zeigt sie auf keine Zeile, erschiene der Wert als gesichert.',
  bad: { einwohner: schaetzungen(4) },
  good: { einwohner: schaetzungen(3) },
  check: (model, report) => {
    for (const { datensatz, tabelle } of listDatentabellen(model)) {
      const anzahl = tabelle.zeilen.length;
      (datensatz.data.schaetzungen ?? []).forEach(({ zeile }, index) => {
        if (zeile > anzahl) report(placeOf(datensatz, ['schaetzungen', index, 'zeile']), { zeile, anzahl });
      });
    }
  },
});
