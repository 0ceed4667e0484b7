import { fileStart } from '../../diagnostics/diagnostic.ts';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { defineRule, placeOf } from '../rule.ts';
import { listBeschriebene } from './tabellen.ts';

const spalten = (name: string): string =>
  `spalten:\n  - { name: jahr, art: datum }\n  - { name: einwohner, art: zahl }\n  - { name: ${name}, art: zahl }`;
const tabelle = 'jahr,einwohner,frauen\n2020,1000,510\n';

export const spalteFehlt = defineRule<{ name?: string; uebrig: readonly string[] }>({
  code: 'KZ812',
  name: 'spalte-fehlt',
  severity: 'error',
  fest: true,
  message: ({ name }) =>
    name === undefined
      ? 'Die Kopfzeile der Tabelle nennt keine der beschriebenen Spalten.'
      : `Die Tabelle hat keine Spalte „${name}“.`,
  help: ({ name, uebrig }) =>
    (name === undefined
      ? `Die erste Zeile der Tabelle lautet „${uebrig.join(', ')}“. Sie muss die Spalten so nennen wie die Beschreibung, auch in Groß- und Kleinschreibung. Steht dort eine Überschrift, löschen Sie diese Zeile.`
      : undefined) ??
    askMeinten(findNearest(name ?? '', uebrig)) ??
    (uebrig.length > 0
      ? `Nicht beschrieben sind noch: ${uebrig.join(', ')}.`
      : 'Ergänzen Sie die Spalte in der Tabelle, oder löschen Sie die Beschreibung.'),
  explanation:
    'Die Beschreibung nennt jede Spalte mit dem Namen, der in der Kopfzeile der Tabelle steht, auch in Groß- und ' +
    'Kleinschreibung gleich.',
  bad: { einwohner: spalten('fraun'), 'content/daten/einwohner.csv': tabelle },
  good: { einwohner: spalten('frauen'), 'content/daten/einwohner.csv': tabelle },
  check: (model, report) => {
    for (const { datensatz, tabelle } of listBeschriebene(model)) {
      const { spalten = [] } = datensatz.data;
      const uebrig = tabelle.spalten.filter((spalte) => !spalten.some(({ name }) => name === spalte));
      if (spalten.length > 1 && uebrig.length === tabelle.spalten.length) {
        report({ file: tabelle.file, range: fileStart }, { uebrig });
        continue;
      }
      spalten.forEach(({ name }, index) => {
        if (!tabelle.spalten.includes(name)) report(placeOf(datensatz, ['spalten', index, 'name']), { name, uebrig });
      });
    }
  },
});
