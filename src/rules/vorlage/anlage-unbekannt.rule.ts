import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { listOf, type Model } from '../../model/model.ts';
import { findAusgabe, listAnlagepfade } from '../../model/queries/ausgaben.ts';
import { defineRule, placeOf } from '../rule.ts';

export const anlageUnbekannt = defineRule<{ name: string; bekannt: readonly string[] }>({
  code: 'KZ907',
  name: 'anlage-unbekannt',
  severity: 'error',
  fest: true,
  message: ({ name }) => `Eine Anlage „${name}“ gibt es nicht.`,
  help: ({ name, bekannt }) =>
    askMeinten(findNearest(name, bekannt)) ??
    'Nennen Sie eine Ausgabe (z. B. handlungskonzept.pdf, aktionsplan.pdf), oder legen Sie die Datei in content/anlagen/ ab.',
  explanation:
    'Die Anlagen einer Vorlage sind Ausgaben dieses Werkzeugs, mit ihrem Namen ohne Ordner, oder Dateien aus ' +
    'content/anlagen/. Eine andere läge der Vorlage nicht bei.',
  bad: { beschluss: 'anlagen: [handlungskonzpt.pdf]' },
  good: { beschluss: 'anlagen: [handlungskonzept.pdf, aktionsplan.pdf]' },
  check: (model, report) => {
    const all = listAnlagen(model);
    for (const vorlage of listOf(model, 'vorlage')) {
      const bekannt = all.filter((name) => !isOwn(model, vorlage.id, name));
      (vorlage.data.anlagen ?? []).forEach((name, index) => {
        if (!bekannt.includes(name)) report(placeOf(vorlage, ['anlagen', index]), { name, bekannt });
      });
    }
  },
});

/** What a paper can have as an Anlage: outputs by their names and the files of anlagen/. */
function listAnlagen(model: Model): string[] {
  const files = [...model.dateien].flatMap((file) => /^content\/anlagen\/(.+)$/.exec(file)?.[1] ?? []);
  return [...listAnlagepfade(model).keys(), ...files];
}

/** True for a paper's own file: nothing is an Anlage of itself. */
function isOwn(model: Model, vorlage: string, name: string): boolean {
  const pfad = listAnlagepfade(model).get(name);
  const ausgabe = pfad === undefined ? undefined : findAusgabe(model, pfad);
  return ausgabe?.art.je === 'vorlage' && ausgabe.id === vorlage;
}
