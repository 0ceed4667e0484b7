import type { Bild } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { isErkannt, reportBilder, svgOf, showBild } from './bilder.ts';

type Aufwand = NonNullable<Bild['aufwand']>;

const saetze: Readonly<Record<Aufwand, string>> = {
  umfang:
    'Die Zeichnung verwendet ihre Teile so oft, dass mehr als 100.000 zu zeichnen wären; daran bleibt ein Browser hängen.',
  tiefe: 'In der Zeichnung stecken Gruppen oder verwendete Teile tiefer ineinander, als Programme es zeichnen.',
  kreis: 'In der Zeichnung verwendet ein Teil sich selbst; so wird sie nie fertig.',
};

/** A square used ten times, that row ten times, and so on. */
const schachtel = (stufen: number): string =>
  svgOf(
    `<defs><path id="a0" d="M0 0h1v1z"/>${Array.from(
      { length: stufen },
      (_, n) => `<g id="a${n + 1}">${`<use href="#a${n}"/>`.repeat(10)}</g>`,
    ).join('')}</defs><use href="#a${stufen}"/>`,
  );

export const zeichnungZuAufwendig = defineRule<{ aufwand: Aufwand }>({
  code: 'KZ316',
  name: 'zeichnung-zu-aufwendig',
  severity: 'error',
  message: ({ aufwand }) => saetze[aufwand],
  help: () =>
    'Vereinfachen Sie sie im Zeichenprogramm (weniger Muster, Filter und Kopien, Gruppen auflösen), oder exportieren Sie sie als PNG.',
  explanation:
    'Eine Zeichnung kann mit wenigen Zeilen verlangen, dass Millionen Teile gezeichnet werden. Der Druck und der Browser der ' +
    'Leserinnen und Leser warteten vergeblich darauf. Gezählt wird vor dem Zeichnen: jedes Teil so oft, wie es verwendet wird, ' +
    'auch in Mustern, Filtern, Masken und Verläufen. Eine solche Zeichnung wird nie veröffentlicht, auch nicht, wenn dieser ' +
    'Befund stillgelegt ist.',
  bad: showBild('rathaus.svg', schachtel(6)),
  good: showBild('rathaus.svg', schachtel(2)),
  check: (model, report) =>
    reportBilder(model, report, (bild, datei) =>
      isErkannt(bild, datei) && bild.aufwand ? { aufwand: bild.aufwand } : undefined,
    ),
});
