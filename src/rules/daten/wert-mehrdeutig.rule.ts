import { findEntity } from '../../model/model.ts';
import { listJahreswerte } from '../../model/queries/reihe.ts';
import { defineRule } from '../rule.ts';
import { listAufrufe } from '../text/aufrufe.ts';
import { findReihenspalte } from './tabellen.ts';
import { listDoppelte, listZeiten } from './zeiten.ts';

const treffen = (jahr: number) => ({
  'I-TEIL-01': 'reihe: { daten: treffen, spalte: gaeste }',
  'content/daten/treffen.md':
    '---\ntitel: Treffen\nquelle: amt-statistik\nzeitspalte: jahr\nspalten:\n  - { name: jahr, art: datum }\n' +
    '  - { name: ferien, art: text }\n  - { name: gaeste, art: zahl }\n---\n',
  'content/daten/treffen.csv': 'jahr,ferien,gaeste\n2020,Herbst,1000\n2021,Sommer,1025\n2021,Herbst,1030\n',
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\nEs kamen :wert{indikator=I-TEIL-01 jahr=${jahr}} Gäste.\n`,
});

export const wertMehrdeutig = defineRule<{ titel: string; jahr: string; werte: readonly number[] }>({
  code: 'KZ835',
  name: 'wert-mehrdeutig',
  severity: 'error',
  message: ({ titel, jahr, werte }) =>
    `Der Indikator „${titel}“ hat für ${jahr} mehrere Werte: ${werte.map((wert) => String(wert).replace('.', ',')).join('; ')}.`,
  help: () => 'Schreiben Sie den Satz mit der Zahl, die gemeint ist, oder zeigen Sie die Tabelle.',
  explanation:
    'In den Text kommt der letzte Wert eines Jahres. Stehen für dieselbe Zeit mehrere da, etwa je Ferien einer, ist keiner davon ' +
    'der des Jahres; das Werkzeug wählt nicht.',
  bad: treffen(2021),
  good: treffen(2020),
  check: (model, report) => {
    for (const { wert, place } of listAufrufe(model, 'wert')) {
      const indikator = findEntity(model, 'indikator', wert('indikator') ?? '');
      const jahr = wert('jahr') ?? '';
      if (!indikator || !/^\d{4}$/.test(jahr)) continue;
      const reihe = findReihenspalte(model, indikator);
      // Rows that repeat a time by mistake are told in the table.
      if (reihe && listDoppelte(listZeiten(reihe.daten)).length > 0) continue;
      const werte = listJahreswerte(model, indikator, Number(jahr));
      if (werte.length > 1) report(place('jahr'), { titel: indikator.titel, jahr, werte });
    }
  },
});
