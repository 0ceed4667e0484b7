import type { Zeichenform } from '../../model/prosafakten.ts';
import { defineRule } from '../rule.ts';
import { listFundstellen, prosa } from './beobachtungen.ts';

/** What to write instead, by what the signs were meant to be. */
const hilfen: Readonly<Record<Zeichenform, (text: string) => string>> = {
  anker: () =>
    'Angaben in geschweiften Klammern gibt es hier nicht; Überschriften bekommen ihre Adresse von selbst. Löschen Sie die Klammer.',
  baustein: () =>
    'Kästen mit ::: gibt es hier nicht. Schreiben Sie den Text als Absatz oder als Zitat, mit „> “ vor jeder Zeile.',
  einbettung: (text) => `Ein Ausrufezeichen vor einem Verweis bettet hier nichts ein. Schreiben Sie ${text.slice(1)}.`,
  entitaet: () =>
    'Schreiben Sie das Zeichen selbst: ein Leerzeichen, &, „…“ oder –. Programme brauchen solche Umschreibungen, dieser Text nicht.',
  erklaerung: () =>
    'Ein Doppelpunkt am Anfang der Zeile macht hier keine Erklärung und keine Unterschrift. Löschen Sie ihn.',
  fussnote: (text) =>
    text.startsWith('^')
      ? 'Eine Fußnote hat zwei Stellen: [^1] im Satz und eine eigene Zeile, die mit [^1]: beginnt.'
      : `Zu dieser Fußnote fehlt der Text: eine eigene Zeile, die mit ${text}: beginnt. Sonst löschen Sie die Klammer.`,
  haken: () => 'Ein Kästchen zum Abhaken steht am Anfang eines Listenpunkts: „- [ ] Text“.',
  hervorhebung: () =>
    'Die Sternchen (oder Striche) gehören unmittelbar an die Wörter, ohne Leerzeichen dazwischen; Satz- und Anführungszeichen am Rand gehören nach draußen: „**Wahlwerkstatt**“.',
  hochzahl: () => 'Schreiben Sie das hochgestellte Zeichen selbst: m², m³.',
  kasten: (text) => `Kästen wie ${text} gibt es hier nicht. Schreiben Sie stattdessen ein Wort: **Hinweis:**`,
  kommentar: () => 'Notizen im Text gibt es hier nicht: Alles wird gedruckt. Löschen Sie die Stelle.',
  kurzzeichen: (text) => `${text} wird hier kein Bild. Schreiben Sie ein Wort.`,
  latex: () => 'Befehle an ein Satzprogramm gibt es hier nicht. Löschen Sie die Stelle; umbrochen wird von selbst.',
  link: adviseLink,
  linkziel: (text) =>
    `Ein Link hat Worte in eckigen und die Adresse in runden Klammern: ${text.replace(/\]\[[^]*/, '](https://…)')}.`,
  platzhalter: () => 'Ersetzen Sie den Platzhalter durch das, was hier stehen soll, oder löschen Sie ihn.',
  programm: () =>
    'Ein schräges Zeichen ` braucht ein zweites am Ende der Stelle. Ein Auslassungszeichen schreibt man so: geht’s.',
  striche: () =>
    'Markierungen mit ==, ~~ oder ++ gibt es hier nicht, oder ihre zweite Hälfte fehlt. Fett schreibt man **so**.',
  tilde: (text) =>
    `Tiefgestellte Zeichen schreiben Sie selbst: CO₂. Sonst löschen Sie die Tilden: ${text.replaceAll('~', '')}.`,
  ueberschrift: (text) =>
    text.startsWith('#######')
      ? 'Überschriften haben höchstens sechs Rauten.'
      : `Zwischen den Rauten und der Überschrift gehört ein Leerzeichen: ${text.replace(/^#+/, (rauten) => `${rauten.padEnd(2, '#')} `)}.`,
  verweis: (text) =>
    text.startsWith('[[')
      ? 'Ein Verweis beginnt mit [[ und endet mit ]], beides in derselben Zeile: [[M-TEIL-03]].'
      : `Ein Verweis hat doppelte Klammern: [${text}].`,
  zitat: () => 'Eine Quelle nennen Sie mit [[…]] und ihrer Id aus quellen/.',
};

/** How a link is written: the brackets in their order and without a space, no blank and no lone bracket in the address. */
function adviseLink(text: string): string {
  if (text.startsWith('('))
    return `Die Klammern sind vertauscht: ${text.replace(/^\((.{1,500})\)\[(.{0,500}?)\]?$/, '[$1]($2)')}.`;
  if (text.includes('] (')) return `Zwischen ] und ( steht kein Leerzeichen: ${text.replace('] (', '](')}.`;
  const [, worte = '', adresse = ''] = /^([^\]]*\]\()(.*?)\)?$/.exec(text) ?? [];
  if (/^(?:anlagen|bilder)\//.test(adresse))
    return `Eine Adresse mit Leerzeichen steht in spitzen Klammern: ${adresse.startsWith('bilder/') ? '!' : ''}${worte}<${adresse}>).`;
  if (/^https?:/.test(adresse)) {
    const ganz = adresse.replace(/\s+/g, '%20').replaceAll('(', '%28').replaceAll(')', '%29');
    return `In einer Adresse stehen keine Leerzeichen und keine einzelnen Klammern: ${worte}${ganz}).`;
  }
  return 'Ein Link ist [Worte](Adresse), in einer Zeile und ohne Leerzeichen in der Adresse.';
}

const kurz = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)} …` : text).replace(/\s+/g, ' ');

export const markeBleibtText = defineRule<{ text: string; form: Zeichenform }>({
  code: 'KZ383',
  name: 'marke-bleibt-text',
  severity: 'warning',
  message: ({ text }) => `„${kurz(text)}“ bleibt so als Text stehen, mit allen Zeichen.`,
  help: ({ text, form }) => hilfen[form](kurz(text)),
  explanation:
    'Was nicht genau wie eine Hervorhebung, ein Verweis, ein Link oder eine Fußnote geschrieben ist oder aus einem anderen Programm ' +
    'stammt, druckt das Werkzeug Zeichen für Zeichen. Sind die Zeichen so gewollt, steht vor jedem ein umgekehrter Schrägstrich: \\[ oder \\*.',
  bad: prosa('Siehe [M-TEIL-05].'),
  good: prosa('Siehe [[M-TEIL-05]].'),
  check: (model, report) => {
    for (const { text, form, place } of listFundstellen(model, 'marke')) if (form) report(place, { text, form });
  },
});
