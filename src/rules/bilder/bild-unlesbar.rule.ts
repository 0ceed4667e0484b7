import { defineRule } from '../rule.ts';
import { pngOf, reportBilder, showBild } from './bilder.ts';

export const bildUnlesbar = defineRule<{ fehler: string }>({
  code: 'KZ310',
  name: 'bild-unlesbar',
  severity: 'error',
  fest: true,
  message: ({ fehler }) => `Das Bild lässt sich nicht zeigen, denn ${fehler}.`,
  help: () =>
    'Öffnen Sie das Bild in einem Bildprogramm, und speichern Sie es neu: Fotos als JPEG, Zeichnungen als PNG oder SVG.',
  explanation:
    'Website und Druck zeigen PNG, JPEG, GIF, WebP und SVG. Eine leere, abgebrochen kopierte oder andere Datei ergäbe eine ' +
    'Lücke, die erst im fertigen Dokument auffiele.',
  bad: showBild('rathaus.png', pngOf(1, 1).slice(0, 50)),
  good: showBild('rathaus.png', pngOf(1, 1)),
  check: (model, report) =>
    reportBilder(model, report, ({ fehler }) => (fehler === undefined ? undefined : { fehler })),
});
