import { defineRule } from '../rule.ts';
import { gifOf, isErkannt, reportBilder, showBild } from './bilder.ts';

export const bildBewegt = defineRule({
  code: 'KZ314',
  name: 'bild-bewegt',
  severity: 'warning',
  message: () => 'Das Bild bewegt sich; gedruckt wird nur sein erstes Bild.',
  help: () => 'Nehmen Sie ein unbewegtes Bild, oder zeigen Sie die Schritte als einzelne Bilder nebeneinander.',
  explanation:
    'Auf Papier steht ein Bild still. Auf einer Website lenkt Bewegung, die niemand anhalten kann, vom Lesen ab ' +
    '(BITV 2.0, WCAG 2.2.2).',
  bad: showBild('rathaus.gif', gifOf(2)),
  good: showBild('rathaus.gif', gifOf(1)),
  check: (model, report) =>
    reportBilder(model, report, (bild, datei) => (isErkannt(bild, datei) && bild.bewegt ? {} : undefined)),
});
