import { defineRule } from '../rule.ts';
import { listSummenzeilen } from './summen.ts';
import { listDatentabellen, placeOfCell } from './tabellen.ts';

const bezirke = (rest: string) => ({
  'content/daten/bezirke.md': '---\ntitel: Bezirke\nquelle: amt-statistik\n---\n',
  'content/daten/bezirke.csv': `bezirk,einwohner\nNord,400\nSüd,630\n${rest}`,
});

export const summenzeile = defineRule({
  code: 'KZ833',
  name: 'summenzeile',
  severity: 'error',
  message: () => 'Unter den Daten steht eine Summe.',
  help: () => 'Löschen Sie die Zeile. Die Summe nennt der Text, oder eine eigene Spalte neben ihren Teilen.',
  explanation:
    'Wer die Tabelle zeichnet oder weiterrechnet, zählte eine Summe zu ihren Teilen: Alles erschiene doppelt. Anteile (Art ' +
    'prozent) sind keine Summen.',
  bad: bezirke('Gesamt,1030\n'),
  good: bezirke(''),
  check: (model, report) => {
    for (const daten of listDatentabellen(model)) {
      const { tabelle } = daten;
      if (tabelle.trennzeichen !== ',') continue;
      for (const zeile of listSummenzeilen(daten)) {
        const row = tabelle.zeilen[zeile - 1];
        if (row) report(placeOfCell(tabelle, row, 0), {});
      }
    }
  },
});
