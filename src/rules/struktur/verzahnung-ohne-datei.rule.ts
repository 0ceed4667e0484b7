import { namensmuster } from '../../domain/kind.ts';
import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

const md = `---\ntitel: Pflegebericht\nadresse: https://pflege.example/\nabgerufen: 2026-05-04\nsha512: ${'a'.repeat(128)}\n---\n`;

export const verzahnungOhneDatei = defineRule<{ name: string }>({
  code: 'KZ419',
  name: 'verzahnung-ohne-datei',
  severity: 'error',
  message: ({ name }) => `Hier steht eine Prüfsumme, aber die Datei ${name}.json daneben fehlt.`,
  help: ({ name }) =>
    `Holen Sie sie mit „konzept verzahnung holen ${name}“, oder streichen Sie „sha512“; ohne die Datei werden Verweise auf dieses Konzept nicht geprüft.`,
  explanation:
    'Die Prüfsumme gehört zur konzept.json des anderen Konzepts, die neben der Beschreibung liegt. Fehlt sie, wurde sie vermutlich nicht mit übernommen.',
  bad: { 'content/verzahnung/pflege.md': md },
  good: { 'content/verzahnung/pflege.md': md.replace(/sha512.{0,200}\n/, '') },
  check: (model, report) => {
    for (const verzahnung of listOf(model, 'verzahnung')) {
      const { file } = verzahnung.facts;
      // A name that is no id is told already; the file beside it may well have the right one.
      if (!namensmuster.test(verzahnung.id)) continue;
      if (verzahnung.data.sha512 !== undefined && !model.dateien.has(file.replace(/\.md$/, '.json')))
        report(placeOf(verzahnung, ['sha512']), { name: verzahnung.id });
    }
  },
});
