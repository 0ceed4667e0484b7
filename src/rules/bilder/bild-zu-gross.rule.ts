import { defineRule } from '../rule.ts';
import { isErkannt, pngOf, reportBilder, showBild } from './bilder.ts';

/** Six times what fills a page at 300 pixels an inch; decoded, each megapixel takes four megabytes. */
const mostMegapixel = 50;

const mostMegabyte = 10;

export const bildZuGross = defineRule<{ mass: string }>({
  code: 'KZ312',
  name: 'bild-zu-gross',
  severity: 'error',
  message: ({ mass }) => `Das Bild ist zu groß: Es hat ${mass}.`,
  help: () =>
    `Verkleinern Sie es im Bildprogramm auf höchstens 4000 Pixel Breite, und speichern Sie Fotos als JPEG. Erlaubt sind ${mostMegapixel} Megapixel und ${mostMegabyte} MB.`,
  explanation:
    'Für eine Seite im Druck genügen 4000 Pixel. Ein sehr großes Bild macht die Website langsam und die PDFs schwer, und ' +
    'manchem Rechner fehlt der Speicher, es zu öffnen.',
  bad: showBild('rathaus.png', pngOf(20_000, 10_000)),
  good: showBild('rathaus.png', pngOf(4000, 2000)),
  check: (model, report) =>
    reportBilder(model, report, (bild, datei) => {
      const { breite = 0, hoehe = 0, bytes } = bild;
      if (!isErkannt(bild, datei)) return undefined;
      if (breite * hoehe > mostMegapixel * 1e6)
        return { mass: `${Math.round((breite * hoehe) / 1e6)} Megapixel (${breite} × ${hoehe})` };
      return bytes > mostMegabyte * 1e6 ? { mass: `${Math.ceil(bytes / 1e6)} MB` } : undefined;
    }),
});
