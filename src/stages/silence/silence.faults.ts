// What can be wrong with the control of findings: suppressions in place, and `regeln` of the configuration.
import { defineFault, type Example } from '../../diagnostics/diagnostic.ts';
import { askMeinten, type Kandidat } from '../../diagnostics/vorschlag.ts';

const text = (comment: string, satz = 'Der [M-TEIL-05] ist der Titel eines Bildes.'): Example => ({
  'content/akteure/KI.md': `---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n<!-- ${comment} -->\n\n${satz}\n`,
});
const good = text('konzept-aus KZ383: So heißt das Bild.');

export const suppressionWithoutReason = defineFault<{ regel: string }>({
  code: 'KZ121',
  name: 'stilllegung-ohne-grund',
  severity: 'error',
  message: ({ regel }) =>
    regel === ''
      ? 'Der Kommentar „konzept-aus“ sagt nicht, welchen Befund er stilllegt.'
      : `Die Stilllegung von ${regel} nennt keinen Grund; sie gilt nicht.`,
  help: ({ regel }) =>
    `Schreiben Sie „konzept-aus ${regel === '' ? 'KZ383' : regel}: Grund“; hinter den Doppelpunkt, warum der Befund hier nicht zutrifft.`,
  explanation:
    'Wer einen Befund stilllegt, schreibt dazu, warum. Sonst weiß nach einem Jahr niemand mehr, ob der Grund noch gilt.',
  bad: text('konzept-aus KZ383:', 'Das Zentrum berät.'),
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
  bad: text('konzept-aus KZ383: So heißt das Bild.', 'Das Zentrum berät.'),
  good,
});

export const ruleUnknown = defineFault<{ regel: string; nah: Kandidat | undefined }>({
  code: 'KZ123',
  name: 'meldung-unbekannt',
  severity: 'error',
  message: ({ regel }) => `Einen Befund „${regel}“ gibt es nicht.`,
  help: ({ nah }) =>
    askMeinten(nah) ?? 'Schreiben Sie den Code des Befundes (KZ383) oder seinen Namen (marke-bleibt-text).',
  explanation:
    'Stilllegungen im Text und „regeln“ in konzept.config.json nennen einen Befund mit seinem Code oder seinem Namen. Nennen ' +
    'sie einen anderen, bleiben sie ohne Wirkung.',
  bad: text('konzept-aus KZ999: So heißt das Bild.', 'Das Zentrum berät.'),
  good,
});

export const notToSilence = defineFault<{ regel: string }>({
  code: 'KZ124',
  name: 'stilllegung-unzulaessig',
  severity: 'error',
  message: ({ regel }) => `${regel} lässt sich nicht stilllegen.`,
  help: () => 'Beheben Sie den Fehler, den der Befund nennt, und löschen Sie die Stilllegung.',
  explanation:
    'Befunde über das Lesen und den Aufbau (der Kopf ist nicht lesbar, ein Feld fehlt, eine Id gibt es nicht, eine Datei liegt am ' +
    'falschen Ort) sagen, dass etwas in den Dokumenten fehlen oder falsch stehen würde. Wer sie zum Schweigen brächte, veröffentlichte ' +
    'genau das, ohne dass es jemand merkt. Stilllegen lassen sich nur Regeln, über die man verschiedener Ansicht sein kann.',
  bad: {
    'content/akteure/KI.md':
      '---\nname: Kommunales Integrationszentrum\nart: verwaltung\n---\n\n<!-- konzept-aus KZ301: kommt noch -->\n\nDas Zentrum berät.\n',
  },
  good,
});
