import { parseZeitangabe } from '../../base/datum.ts';
import { fileStart } from '../../diagnostics/diagnostic.ts';
import { kinds } from '../../domain/registry.ts';
import { defineRule } from '../rule.ts';

const datum = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q\d)(?![0-9]))?/;

export const dateinameDatumUnmoeglich = defineRule<{ wert: string }>({
  code: 'KZ412',
  name: 'dateiname-datum-unmoeglich',
  severity: 'error',
  message: ({ wert }) => `Das Datum ${wert} im Namen der Datei gibt es nicht.`,
  help: () => 'Benennen Sie die Datei nach dem richtigen Tag um.',
  explanation:
    'Der Name eines Berichts ist sein Stichtag, der Name einer Beteiligung beginnt mit ihrem Datum. Einen Tag, den es im ' +
    'Kalender nicht gibt, kann niemand nachschlagen.',
  bad: { 'content/berichte/2026-06-31.md': '---\ngremien: [rat]\n---\n' },
  good: { 'content/berichte/2026-06-30.md': '---\ngremien: [rat]\n---\n' },
  check: (model, report) => {
    for (const { typ, stamm, file } of model.facts) {
      if ((typ !== 'bericht' && typ !== 'beteiligung') || !kinds[typ].id.muster.test(stamm)) continue;
      const wert = datum.exec(stamm)?.[0] ?? stamm;
      if (parseZeitangabe(wert) === 'unmoeglich') report({ file, range: fileStart }, { wert });
    }
  },
});
