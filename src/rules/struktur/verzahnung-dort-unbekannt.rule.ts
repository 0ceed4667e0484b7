import { listOf } from '../../model/model.ts';
import { isDortBekannt } from '../../model/queries/verzahnung.ts';
import { defineRule, placeOf } from '../rule.ts';

const pflege = (dort: string) => ({
  'content/verzahnung/pflege.md': `---\ntitel: Pflegeplan\n${dort}---\n`,
  'content/verzahnung/pflege.json':
    '{ "entitaeten": [{ "typ": "verzahnung", "id": "integration", "titel": "Integrationskonzept der Stadt" }] }\n',
});

export const verzahnungDortUnbekannt = defineRule<{ namen: readonly string[] }>({
  code: 'KZ435',
  name: 'verzahnung-dort-unbekannt',
  severity: 'info',
  message: () =>
    'Unter welchem Namen das andere Konzept dieses hier führt, ist nicht zu erkennen; was es über dieses sagt, fehlt deshalb.',
  help: ({ namen }) =>
    `Ergänzen Sie „dort“ mit dem Namen, den dieses Konzept dort hat. Zur Wahl stehen: ${namen.join(', ')}.`,
  explanation:
    'Verweise in beide Richtungen zeigt die Tabelle nur, wenn klar ist, welcher Eintrag des anderen Konzepts dieses meint. ' +
    'Das ist er von selbst, wenn er genau so heißt wie dieses Konzept; sonst sagt es „dort“.',
  bad: pflege(''),
  good: pflege('dort: integration\n'),
  check: (model, report) => {
    // Without a title that can be relied on nothing could be called like it.
    if (!model.konzept || model.konzept.facts.diagnostics.length > 0) return;
    for (const verzahnung of listOf(model, 'verzahnung')) {
      const namen = (model.andere.get(verzahnung.id)?.entitaeten ?? [])
        .filter(({ typ }) => typ === 'verzahnung')
        .map(({ id }) => id);
      if (namen.length > 0 && !isDortBekannt(model, verzahnung)) report(placeOf(verzahnung), { namen });
    }
  },
});
