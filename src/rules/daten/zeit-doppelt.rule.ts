import { defineRule } from '../rule.ts';
import { listDatentabellen } from './tabellen.ts';
import { listDoppelte, listZeiten } from './zeiten.ts';

export const zeitDoppelt = defineRule<{ zeit: string; davor: string; zeile: number }>({
  code: 'KZ830',
  name: 'zeit-doppelt',
  severity: 'error',
  message: ({ zeit, davor, zeile }) =>
    zeit === davor
      ? `Für ${zeit} gibt es schon eine Zeile, die ${zeile}. unter der Kopfzeile.`
      : `${zeit} endet am selben Tag wie ${davor} in der ${zeile}. Zeile unter der Kopfzeile.`,
  help: () =>
    'Löschen Sie die falsche der beiden Zeilen. Gehören beide hinein, sagt eine Textspalte vor den Zahlen, worin sie sich unterscheiden.',
  explanation:
    'Zu einer Zeit gehört ein Wert. Stehen zwei da, zeigte die Tabelle beide, das Diagramm und der Text aber einen davon. ' +
    'Texte vor der ersten Zahl unterscheiden Zeilen, etwa Sommer- und Herbstferien eines Jahres; Texte dahinter sind Anmerkungen.',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2020,1005\n2021,1010\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021,1010\n' },
  check: (model, report) => {
    for (const daten of listDatentabellen(model))
      for (const [{ zeit, place }, davor] of listDoppelte(listZeiten(daten)))
        report(
          place,
          { zeit, davor: davor.zeit, zeile: davor.zeile },
          { related: [{ message: 'die erste Zeile', ...davor.place }] },
        );
  },
});
