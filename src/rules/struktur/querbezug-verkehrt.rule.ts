import { type Entity, findEntity, listOf, listOfFeld, type Model } from '../../model/model.ts';
import { zweitesFeldOhne } from '../beispiele.ts';
import { defineRule, placeOf } from '../rule.ts';
import { isUngewiss } from '../vermisst.ts';

const massnahme = 'content/handlungsfelder/2-bildung/massnahmen/M-BILD-01.md';
const mitZielen = (ziele: string): Readonly<Record<string, string>> => {
  const files = zweitesFeldOhne() as Readonly<Record<string, string>>;
  return { ...files, [massnahme]: (files[massnahme] ?? '').replace('[Z-BILD-01]', ziele) };
};

/** What an entity serves, and the field that names it. */
const dienste = (model: Model): readonly Dienst[] => [
  ...listOf(model, 'massnahme').map((von): Dienst => ({ von, feld: 'ziele', typ: 'ziel', ids: von.data.ziele })),
  ...listOf(model, 'ziel').map((von): Dienst => ({ von, feld: 'bedarfe', typ: 'bedarf', ids: von.data.bedarfe ?? [] })),
];

interface Dienst {
  readonly von: Entity;
  readonly feld: string;
  readonly typ: 'ziel' | 'bedarf';
  readonly ids: readonly string[];
}

export const querbezugVerkehrt = defineRule<{ id: string; fremd: string; eigenes: string | undefined }>({
  code: 'KZ443',
  name: 'querbezug-verkehrt',
  severity: 'warning',
  message: ({ id, fremd, eigenes }) =>
    eigenes === undefined
      ? `${id} dient nur ${fremd} aus einem anderen Handlungsfeld und nichts im eigenen.`
      : `${id} nennt ${fremd} aus einem anderen Handlungsfeld vor ${eigenes} aus dem eigenen.`,
  help: ({ fremd, eigenes }) =>
    eigenes === undefined
      ? 'Nennen Sie zuerst, wem sie im eigenen Handlungsfeld dient, oder legen Sie die Datei in das andere.'
      : `Nennen Sie ${eigenes} zuerst; ${fremd} ist der Querbezug.`,
  explanation:
    'Maßnahmen und Ziele gehören in das Handlungsfeld, in dessen Ordner sie liegen; dort werden sie gezählt und berichtet. Was ' +
    'sie außerdem in einem anderen Handlungsfeld bewirken, ist ein Querbezug und steht dahinter. Steht er vorn oder allein, liegt ' +
    'die Datei im falschen Ordner, oder die Reihenfolge ist vertauscht.',
  bad: mitZielen('[Z-TEIL-01, Z-BILD-01]'),
  good: mitZielen('[Z-BILD-01, Z-TEIL-01]'),
  check: (model, report) => {
    for (const { von, feld, typ, ids } of dienste(model)) {
      const isEigen = (id: string): boolean => findEntity(model, typ, id)?.feld === von.feld;
      const [fremd = ''] = ids;
      // A Handlungsfeld that has nothing to serve is told as such.
      const hasEigene = listOfFeld(model, typ, von.feld ?? '').length > 0;
      if (!findEntity(model, typ, fremd) || isEigen(fremd) || !hasEigene || isUngewiss(von, feld)) continue;
      report(placeOf(von, [feld, 0]), { id: von.id, fremd, eigenes: ids.find(isEigen) });
    }
  },
});
