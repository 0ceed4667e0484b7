import { defineRule } from '../rule.ts';
import { isErkannt, jpegOf, reportBilder, showBild } from './bilder.ts';

export const bildVierfarbig = defineRule({
  code: 'KZ313',
  name: 'bild-vierfarbig',
  severity: 'warning',
  message: () => 'Das Bild ist in den vier Farben einer Druckerei gespeichert (CMYK); hier werden sie verfälscht.',
  help: () => 'Speichern Sie es im Bildprogramm in RGB (sRGB); meist unter „Modus“ oder „Farbraum“.',
  explanation:
    'Bildschirme und die PDFs dieses Werkzeugs (PDF/A mit sRGB) kennen Rot, Grün und Blau. Jeder Browser rechnet vier Farben ' +
    'anders um, und manches Programm zeigt sie gar nicht.',
  bad: showBild('rathaus.jpg', jpegOf(4)),
  good: showBild('rathaus.jpg', jpegOf(3)),
  check: (model, report) =>
    reportBilder(model, report, (bild, datei) => (isErkannt(bild, datei) && bild.vierfarbig ? {} : undefined)),
});
