// Content that is hard for a page: everything that an author may do to a layout, in one concept.
import type { Example } from '../../src/diagnostics/diagnostic.ts';

const wort = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
export const langeUeberschrift = `Eine Überschrift, ${'die immer noch etwas zu sagen hat und '.repeat(7)}dann endet`;
const zeilen = (anzahl: number, name: string): string =>
  Array.from({ length: anzahl }, (_, n) => `${name} ${n + 1} steht in dieser Zelle.`).join(' ');
const spalten = Array.from({ length: 14 }, (_, n) => `Spalte ${n + 1}`);
const reihe = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const kapitel = `---
titel: Was schwer fällt
teil: anhang
---

${wort} und ${wort}${wort}. Siehe [[M-TEIL-05]].

## ${langeUeberschrift}

### Ebene zwei

#### Ebene drei

##### Ebene vier

###### Ebene fünf

Ein Satz unter der tiefsten Ebene.

## Vierzehn Spalten

${reihe(spalten)}
${reihe(spalten.map(() => '---'))}
${reihe(spalten.map((_, n) => (n % 3 === 0 ? '' : `Wert ${n + 1}`)))}
${reihe(spalten.map((_, n) => (n === 5 ? wort : `${n * 1000},5`)))}
${reihe(spalten.map(() => ''))}

## Lange Zellen

| Name | Beschreibung |
| --- | --- |
| kurz | vierzig Zeilen: ${zeilen(110, 'Vierzig')} |
| länger als eine Seite | ${zeilen(330, 'Seite')} |
| عبد الرحمن الخطيب | أهلا وسهلا بكم في المدينة |
| Анна Шевченко |  |
| mit Fußnote[^eins] | - kein Punkt, * und auch keiner[^zwei] |

## Listen, Zitate, Code

- eins
  - zwei
    1. drei
       - vier
         - fünf, ${wort}

> Ein Zitat mit [langer Adresse](https://www.musterstadt.example/${'pfad/'.repeat(40)}ende).
>
> > Und eines darin.

https://www.musterstadt.example/${'sehr-lang-und-ohne-leerstelle'.repeat(9)}

\`\`\`
${'eine Zeile Code, die länger ist als jede Seite breit; '.repeat(5)}
zweite Zeile
\`\`\`

![Ein breites Bild](../bilder/breit.svg "Breiter als die Seite")

[^eins]: Die Fußnote einer Zelle, mit ${wort}.

[^zwei]: Die zweite, mit [Verweis](https://www.musterstadt.example/).
`;

/** Writings of the people of a city, signs that other programs leave behind, and headings that skip levels. */
const schriften = `---
titel: Schriften und Sprünge
teil: anhang
---

##### Sprung auf fünf

#### Zurück auf vier[^drei]

| Name | Amt |
| --- | --- |
| عبد الرحمن leitet das Amt | Integration |
| شلوم | Q\u0303 |

## Namen

عبد الرحمن leitet 12 Stellen seit 2020.

Vorher السَّلامُ nachher, Umbruch\vaus\fWord\u0085und Marke\u0001n im Wo\uFEFFrt&#12;.

Nguyễn Thị Hồng, ἀρχή Ελένη, Қазақ, **Nguyễn**, *\u1ECB\u0302*.

## Kurz und breit

Worum es hier geht, ${'eine lange Einleitung, '.repeat(12)}steht davor.

${reihe(spalten)}
${reihe(spalten.map(() => '---'))}
${reihe(spalten.map((_, n) => `Breit ${n + 1}`))}

Das war es.

Und das auch.

## Kette

#### Tiefer

###### Am tiefsten

${reihe(spalten)}
${reihe(spalten.map(() => '---'))}
${reihe(spalten.map((_, n) => `Kette ${n + 1}`))}

[^drei]: عبد الرحمن steht in der Fußnote.
`;

/** An image of 4000 by 300 points. */
export const breitesBild = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="300"><rect width="4000" height="300" fill="#1b5e8c"/></svg>',
);

/** What is laid over the example concept. */
export const hart: Example = {
  'content/kapitel/90-hart.md': kapitel,
  'content/kapitel/91-schriften.md': schriften,
  'content/bilder/breit.svg': breitesBild,
  konzept: `titel: ${wort} ${langeUeberschrift}\nuntertitel: ${langeUeberschrift}\nhinweis: Q\u0303 السَّلامُ ${langeUeberschrift}.`,
  TEIL: `titel: ${langeUeberschrift}`,
  'M-TEIL-05': `titel: ${wort} ${langeUeberschrift}`,
};
