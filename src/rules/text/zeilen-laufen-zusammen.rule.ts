import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const zeilenLaufenZusammen = defineRule<{ zeichen: string }>({
  code: 'KZ393',
  name: 'zeilen-laufen-zusammen',
  severity: 'warning',
  message: ({ zeichen }) => `„${zeichen}“ macht keine Liste; diese Zeilen laufen zu einem Absatz zusammen.`,
  help: ({ zeichen }) =>
    /\d/.test(zeichen)
      ? 'Schreiben Sie „1. “, „2. “ mit Leerzeichen, oder setzen Sie Leerzeilen zwischen die Zeilen.'
      : 'Beginnen Sie jeden Punkt mit „- “, einem Bindestrich und einem Leerzeichen.',
  explanation:
    'Punkte aus Word (•, ·, o), Gedankenstriche und Buchstaben mit Klammer sind für das Werkzeug gewöhnlicher Text. Die Zeilen ' +
    'stünden ohne Umbruch hintereinander, und wer das Dokument hört, erfährt nicht, dass es eine Liste ist.',
  bad: prosa('• Beratung\n• Bildung'),
  good: prosa('- Beratung\n- Bildung'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'zeilen')) report(place, { zeichen: text });
  },
});
