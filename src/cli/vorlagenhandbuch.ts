// The reference for those who lay templates of their own over ours: docs/vorlagen.md, made from the templates themselves.
import { byText } from '../base/text.ts';
import { readTemplates } from '../host/templates.ts';
import { listAngaben } from '../render/vorlagenangaben.ts';

/** The page. */
export const buildVorlagenhandbuch = (): string =>
  [
    '# Die Vorlagen und ihre Angaben',
    'Ein Projekt kann eigene Vorlagen (Handlebars) unter demselben Namen in `templates/` legen. Hier steht, welche Angaben jede Vorlage ' +
      'des Werkzeugs liest, welche Teile (`_name.hbs`) sie einfügt und welche Bausteine sie ruft; `liste[].feld` ist ein Feld jedes Eintrags ' +
      'einer Liste. Ein Teil bekommt die Angaben dessen, der ihn einfügt. Wer eine Angabe nennt, die es nicht gibt, liest beim Bau Datei, Zeile und Namen.',
    'Diese Seite schreibt `npm run handbuch` aus den Vorlagen selbst.',
    ...[...readTemplates('')]
      .filter(([pfad]) => pfad.endsWith('.hbs'))
      .sort(byText(([pfad]) => pfad))
      .map(([pfad, source]) => describe(pfad, source)),
  ].join('\n\n') + '\n';

function describe(pfad: string, source: string): string {
  const { angaben, teile, bausteine } = listAngaben(source);
  const lines = [
    ['Teile', teile],
    ['Bausteine', bausteine],
    ['Angaben', angaben],
  ] as const;
  const told = lines
    .filter(([, names]) => names.size > 0)
    .map(
      ([wort, names]) =>
        `- ${wort}: ${[...names]
          .sort()
          .map((name) => `\`${name}\``)
          .join(', ')}`,
    );
  return [`## ${pfad}`, told.length === 0 ? 'Sie liest nichts.' : told.join('\n')].join('\n\n');
}
