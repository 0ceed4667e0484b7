import { isoOfGerman, parseZeitangabe } from '../../base/datum.ts';
import { defineRule } from '../rule.ts';
import { listSummenzeilen } from './summen.ts';
import { listUnpassende } from './tabellen.ts';
import { reportZellen, visitSpalten, type Zellbefund } from './zellen.ts';

export const zelleKeinDatum = defineRule<Zellbefund>({
  code: 'KZ817',
  name: 'zelle-kein-datum',
  severity: 'error',
  message: ({ text, spalte, alle }) =>
    alle
      ? `Keine Zelle der Spalte „${spalte}“ ist ein Datum, z. B. „${text}“.`
      : `„${text}“ in der Spalte „${spalte}“ ist kein Datum.`,
  help: ({ text, alle }) => {
    const iso = isoOfGerman(text);
    if (iso !== undefined) return `Schreiben Sie ${iso}.`;
    const forms = 'einen Tag (2026-03-31), einen Monat (2026-03), ein Quartal (2026-Q3) oder ein Jahr (2026)';
    return alle ? `Prüfen Sie die Art der Spalte, oder schreiben Sie ${forms}.` : `Schreiben Sie ${forms}.`;
  },
  explanation:
    'Eine Reihe wird nach der Zeit geordnet und gezeichnet. Daten stehen deshalb in der Form Jahr-Monat-Tag (ISO 8601).',
  bad: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n31.12.2021,1010\n' },
  good: { 'content/daten/einwohner.csv': 'jahr,einwohner\n2020,1000\n2021-12-31,1010\n' },
  check: (model, report) => {
    visitSpalten(model, (daten, spalte, index) => {
      if (spalte.art !== 'datum') return;
      const { zellen, alle } = listUnpassende(daten, spalte);
      const summen = listSummenzeilen(daten);
      const eigene = zellen.filter(({ zeile }) => !summen.includes(zeile));
      reportZellen(report, daten, index, { zellen: eigene, alle }, ({ text }) => {
        const iso = isoOfGerman(text);
        return iso !== undefined && typeof parseZeitangabe(iso) === 'object' ? iso : undefined;
      });
    });
  },
});
