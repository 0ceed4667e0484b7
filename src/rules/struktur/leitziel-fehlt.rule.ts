import { listOf } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { defineRule, placeOf } from '../rule.ts';
import { filesOf } from '../vermisst.ts';

export const leitzielFehlt = defineRule<{ id: string; titel: string; ordner: string }>({
  code: 'KZ402',
  name: 'leitziel-fehlt',
  severity: 'error',
  message: ({ id, titel }, { leitziel }) => `Das Handlungsfeld ${id} („${titel}“) hat ${leitziel.keinen}.`,
  help: ({ ordner }, { leitziel }) =>
    `Legen Sie die Datei leitziel.md im Ordner ${ordner} an, mit einem Titel und ${leitziel.dem} als Text.`,
  explanation:
    'Jedes Handlungsfeld beginnt mit genau einem Leitziel. Daraus folgen Bedarfe, Ziele und Maßnahmen; ohne Leitziel fehlt ' +
    'dem Feld, woran sich alles Weitere messen lässt.',
  bad: zweitesFeldOhne('leitziel'),
  good: zweitesFeldOhne(),
  check: (model, report) => {
    if (model.ohne.has('leitziel')) return;
    for (const feld of listOf(model, 'handlungsfeld')) {
      const { ordner = '' } = feld.facts;
      const folder = `content/handlungsfelder/${ordner}/`;
      // A misplaced file right in the folder is told as such, and is most likely the Leitziel under another name.
      const stray = [...model.dateien].some(
        (file) => file.startsWith(folder) && !file.slice(folder.length).includes('/') && file !== feld.facts.file,
      );
      if (!stray && filesOf(model, feld, 'leitziel').length === 0)
        report(placeOf(feld), { id: feld.id, titel: feld.titel, ordner });
    }
  },
});
