import { listOf } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const handlungsfeld = 'content/handlungsfelder/2-bildung/handlungsfeld.md';

export const handlungsfeldNummerLuecke = defineRule<{ nummer: number; davor: number }>({
  code: 'KZ448',
  name: 'handlungsfeld-nummer-luecke',
  severity: 'warning',
  message: ({ nummer, davor }) =>
    davor === 0
      ? `Das erste Handlungsfeld hat die Nummer ${nummer}.`
      : `Auf das Handlungsfeld ${davor} folgt die Nummer ${nummer}.`,
  help: ({ davor }) =>
    `Geben Sie ihm die Nummer ${davor + 1}. Gibt es das fehlende Handlungsfeld noch an anderer Stelle, etwa in einem zweiten Zweig, holen Sie es dazu.`,
  explanation:
    'Die Nummern stehen in Überschriften, Tabellen und Verzeichnissen. Wer 1 und 3 liest, sucht das Handlungsfeld 2 und weiß nicht, ob es fehlt.',
  bad: { ...zweitesFeldOhne(), [handlungsfeld]: '---\nkuerzel: BILD\nnummer: 3\ntitel: Bildung\n---\n' },
  good: zweitesFeldOhne(),
  check: (model, report) => {
    const felder = listOf(model, 'handlungsfeld');
    const nummern = new Set(felder.map(({ data }) => data.nummer));
    // A number that is there twice is told by KZ407; which one is missing then, its author knows.
    if (nummern.size < felder.length || felder.some((feld) => isUngewiss(feld, 'nummer'))) return;
    let davor = 0;
    for (const feld of felder.toSorted((a, b) => a.data.nummer - b.data.nummer)) {
      const { nummer } = feld.data;
      if (nummer > davor + 1) report(placeOf(feld, ['nummer']), { nummer, davor });
      davor = nummer;
    }
  },
});
