// What can be wrong with the control of findings: suppressions in place, and `regeln` of the configuration.
import { defineFault } from '../../diagnostics/diagnostic.ts';
import { askMeinten, type Kandidat } from '../../diagnostics/vorschlag.ts';

const head = (comment: string, uebergeordnet = 'gibt-es-nicht'): string =>
  `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n${comment}\nuebergeordnet: ${uebergeordnet}\n---\n`;
const good = { 'content/akteure/amt.md': head('# konzept-aus KZ301: Das Dezernat wird noch angelegt.') };

export const suppressionWithoutReason = defineFault<{ regel: string }>({
  code: 'KZ121',
  name: 'stilllegung-ohne-grund',
  severity: 'error',
  message: ({ regel }) =>
    regel === ''
      ? 'Der Kommentar „konzept-aus“ sagt nicht, welche Meldung er stilllegt.'
      : `Die Stilllegung von ${regel} nennt keinen Grund; sie gilt nicht.`,
  help: ({ regel }) =>
    `Schreiben Sie „konzept-aus ${regel === '' ? 'KZ301' : regel}: Grund“; hinter den Doppelpunkt, warum die Meldung hier nicht zutrifft.`,
  explanation:
    'Wer eine Meldung stilllegt, schreibt dazu, warum. Sonst weiß nach einem Jahr niemand mehr, ob der Grund noch gilt.',
  bad: { 'content/akteure/amt.md': head('# konzept-aus KZ301:', 'KI') },
  good,
});

export const suppressionUnused = defineFault<{ regel: string }>({
  code: 'KZ122',
  name: 'stilllegung-ungenutzt',
  severity: 'warning',
  message: ({ regel }) => `Die Stilllegung von ${regel} legt nichts still.`,
  help: () =>
    'Löschen Sie den Kommentar. Er gilt im Kopf für die Zeile darunter, im Text für den Absatz darunter; gilt er etwas anderem, versetzen Sie ihn.',
  explanation:
    'Der Fehler, um den es ging, ist behoben, oder der Kommentar steht an der falschen Stelle. Bliebe er stehen, verschwiege ' +
    'er später einen neuen Fehler.',
  bad: { 'content/akteure/amt.md': head('# konzept-aus KZ301: Das Dezernat wird noch angelegt.', 'KI') },
  good,
});

export const ruleUnknown = defineFault<{ regel: string; nah: Kandidat | undefined }>({
  code: 'KZ123',
  name: 'meldung-unbekannt',
  severity: 'error',
  message: ({ regel }) => `Eine Meldung „${regel}“ gibt es nicht.`,
  help: ({ nah }) =>
    askMeinten(nah) ?? 'Schreiben Sie den Code der Meldung (KZ301) oder ihren Namen (verweis-unbekannt).',
  explanation:
    'Stilllegungen im Text und „regeln“ in konzept.config.json nennen eine Meldung mit ihrem Code oder ihrem Namen. Nennen ' +
    'sie eine andere, bleiben sie ohne Wirkung.',
  bad: { 'content/akteure/amt.md': head('# konzept-aus KZ999: Das Dezernat wird noch angelegt.', 'KI') },
  good,
});
