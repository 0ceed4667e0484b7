import { listOf } from '../../model/model.ts';
import { defineRule, placeOf } from '../rule.ts';

const pflege = (sha512: string) => ({
  'content/verzahnung/pflege.md': `---\ntitel: Pflegebericht\nabgerufen: 2026-05-04\nsha512: ${sha512}\n---\n`,
  'content/verzahnung/pflege.json': '{ "entitaeten": [] }\n',
});

export const verzahnungVeraendert = defineRule<{ name: string }>({
  code: 'KZ418',
  name: 'verzahnung-veraendert',
  severity: 'error',
  message: ({ name }) => `Die Datei ${name}.json ist nicht mehr die, die geholt wurde: Ihre Prüfsumme ist eine andere.`,
  help: ({ name }) =>
    `Holen Sie sie neu mit „konzept verzahnung holen ${name}“. Haben Sie die Datei selbst dort abgelegt, streichen Sie „sha512“.`,
  explanation:
    'Die konzept.json eines anderen Konzepts liegt so im Projekt, wie sie dort veröffentlicht ist; die Prüfsumme daneben hält das ' +
    'fest. Wird sie hier geändert, prüft das Konzept Verweise an etwas, das das andere Konzept nie gesagt hat.',
  bad: pflege('a'.repeat(128)),
  good: pflege(
    '3bb2a993c106eb0efbb769761580e51e241fb85ded2f73173718e7834b818971' +
      '2c2c31d914819973f90df9e226719d926d3d04e49b5424074a87588f5a2c32b1',
  ),
  check: (model, report) => {
    for (const verzahnung of listOf(model, 'verzahnung')) {
      const { sha512 } = verzahnung.data;
      const andere = model.andere.get(verzahnung.id);
      if (sha512 !== undefined && andere && andere.sha512 !== sha512)
        report(placeOf(verzahnung, ['sha512']), { name: verzahnung.id });
    }
  },
});
