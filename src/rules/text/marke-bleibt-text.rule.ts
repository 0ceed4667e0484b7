import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

export const markeBleibtText = defineRule<{ text: string }>({
  code: 'KZ383',
  name: 'marke-bleibt-text',
  severity: 'warning',
  message: ({ text }) => `„${text}“ bleibt als Text ${text.startsWith('#') ? 'mit Rauten' : 'mit Klammern'} stehen.`,
  help: ({ text }) => {
    if (text.startsWith('[^'))
      return `Zu dieser Fußnote fehlt der Text: eine eigene Zeile, die mit ${text}: beginnt. Sonst löschen Sie die Klammer.`;
    if (text.startsWith('[['))
      return 'Ein Verweis beginnt mit [[ und endet mit ]], beides in derselben Zeile: [[M-TEIL-03]].';
    if (text.includes('] (')) return `Zwischen ] und ( steht kein Leerzeichen: ${text.replace('] (', '](')}.`;
    if (text.startsWith('#'))
      return `Zwischen den Rauten und der Überschrift gehört ein Leerzeichen: ${text.replace(/^#+/, '$& ')}.`;
    if (text.startsWith('(')) return `Die Klammern sind vertauscht: ${text.replace(/^\((.+)\)\[(.*)\]$/, '[$1]($2)')}.`;
    if (text.includes(']('))
      return `Eine Adresse mit Leerzeichen steht in spitzen Klammern: ${text.replace(/\]\((.*)\)$/, '](<$1>)')}.`;
    if (text.includes(']['))
      return `Ein Link hat Worte in eckigen und die Adresse in runden Klammern: ${text.replace(/\]\[.*/, '](https://…)')}.`;
    return `Ein Verweis hat doppelte Klammern: [${text}].`;
  },
  explanation:
    'Was nicht genau wie ein Verweis, ein Link oder eine Fußnote geschrieben ist, druckt das Werkzeug Zeichen für Zeichen. Sind ' +
    'die Klammern so gewollt, steht vor jeder ein umgekehrter Schrägstrich: \\[.',
  bad: prosa('Siehe [M-TEIL-05].'),
  good: prosa('Siehe [[M-TEIL-05]].'),
  check: (model, report) => {
    for (const { text, place } of listFundstellen(model, 'marke')) report(place, { text });
  },
});
