import type { Bild } from '../../model/facts.ts';
import { defineRule } from '../rule.ts';
import { isErkannt, reportBilder, svgOf, showBild } from './bilder.ts';

type Gefahr = NonNullable<Bild['gefahr']>;

const saetze: Readonly<Record<Gefahr, string>> = {
  schrift:
    'Die Zeichnung enthält Text, der auf jedem Rechner in einer anderen Schrift und mit anderen Lücken erschiene.',
  programm: 'Die Zeichnung enthält ein Programm, das liefe, wenn jemand sie öffnet.',
  fremdes: 'Die Zeichnung enthält Bausteine einer Webseite (foreignObject oder HTML).',
  verweis: 'Die Zeichnung verweist auf etwas, das nicht in ihr selbst steht.',
  dokumenttyp: 'Die Zeichnung hat eine Zeile <!DOCTYPE …>, in der sich anderes verbergen kann.',
  kodierung: 'Die Zeichnung sagt in ihrer ersten Zeile, sie sei nicht in UTF-8 gespeichert.',
};

const neu =
  'Speichern Sie sie im Zeichenprogramm neu, in Inkscape als „Normales SVG“, in Illustrator mit „Exportieren als“';

const hilfen: Readonly<Record<Gefahr, string>> = {
  schrift: 'Wandeln Sie den Text im Zeichenprogramm in Pfade um, in Inkscape mit „Pfad“, „Objekt in Pfad umwandeln“.',
  programm: `${neu}, ohne Skripte, Aktionen und Ereignisse.`,
  fremdes: 'Wandeln Sie Textfelder im Zeichenprogramm in einfachen Text oder in Pfade um, und speichern Sie sie neu.',
  verweis:
    'Betten Sie Bilder und Schriften im Zeichenprogramm ein, entfernen Sie Links, und speichern Sie die Zeichnung neu.',
  dokumenttyp: `${neu}, oder löschen Sie diese Zeile in einem Texteditor.`,
  kodierung: `${neu}; Zeichnungen sind in UTF-8 gespeichert.`,
};

export const zeichnungUnsicher = defineRule<{ gefahr: Gefahr }>({
  code: 'KZ315',
  name: 'zeichnung-unsicher',
  severity: 'error',
  fest: true,
  message: ({ gefahr }) => saetze[gefahr],
  help: ({ gefahr }) => hilfen[gefahr],
  explanation:
    'Ein SVG ist ein Dokument und kann Programme und Verweise enthalten. Auf der Website liefen sie in deren Namen, ' +
    'und Inhalte von außen könnten fehlen, sich ändern oder Leser verfolgen. Text in einer Zeichnung kennt die Schriften des ' +
    'Konzepts nicht; in einem PDF/A wäre er lückenhaft. Eine solche Zeichnung wird nie veröffentlicht, auch nicht, wenn dieser ' +
    'Befund stillgelegt ist.',
  bad: showBild('rathaus.svg', svgOf('<script>alert(1)</script>')),
  good: showBild('rathaus.svg', svgOf('<path d="M2 8V4l8-3 8 3v4z"/>')),
  check: (model, report) =>
    reportBilder(model, report, (bild, datei) =>
      isErkannt(bild, datei) && bild.gefahr ? { gefahr: bild.gefahr } : undefined,
    ),
});
