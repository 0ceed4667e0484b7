import type { Bildangabe } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { fotoOf, isErkannt, jpegOf, reportBilder, showBild } from './bilder.ts';

const worte: Readonly<Record<Bildangabe, string>> = { ort: 'den Ort der Aufnahme', person: 'eine Person' };

export const bildNenntMehr = defineRule<{ nennt: readonly Bildangabe[] }>({
  code: 'KZ317',
  name: 'bild-nennt-mehr',
  severity: 'info',
  message: ({ nennt }) =>
    `Die Datei nennt ${nennt.map((angabe) => worte[angabe]).join(' und ')}; veröffentlicht wird das Bild ohne diese Angaben.`,
  help: () =>
    'Muss ein Urheber genannt sein, schreiben Sie ihn in die Bildunterschrift. Sehen andere auch die Dateien in content/ (etwa auf GitHub), entfernen Sie die Angaben dort: unter Windows mit „Eigenschaften“, „Details“, „Eigenschaften und persönliche Informationen entfernen“.',
  explanation:
    'Kameras und Bildprogramme schreiben in die Datei, was auf dem Bild nicht zu sehen ist: wo und wann es entstand, wem die ' +
    'Kamera gehört, wer die Rechte hat. Website, PDF und Word-Fassung bekommen nur das Bild selbst, seine Farben und seine ' +
    'Lage; die Datei in content/ bleibt, wie sie ist.',
  bad: showBild('rathaus.jpg', fotoOf('ort')),
  good: showBild('rathaus.jpg', jpegOf(3)),
  check: (model, report) =>
    reportBilder(model, report, (bild, datei) =>
      isErkannt(bild, datei) && bild.nennt ? { nennt: bild.nennt } : undefined,
    ),
});
