// Generates a valid concept of about so many entities, in the shape of a real one: six Handlungsfelder, each with its chain
// of Bedarfe, Ziele and Maßnahmen, and the Akteure around them. The same number gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const absatz = (n) =>
  `Die Stelle ${n} arbeitet mit Vereinen, Schulen und Beratungsstellen zusammen. Sie lädt **jeden Monat** zu einem offenen ` +
  `Treffen ein und hält fest, was *beschlossen* wurde; siehe [die Seite der Stadt](https://example.org/${n}).\n`;

const koerper = (n) =>
  `${absatz(n)}\n${absatz(n + 1)}\n- Gespräch mit den Vereinen\n- Auswertung mit dem Fachbereich\n- Bericht an das Gremium\n`;

const zwei = (n) => String(n).padStart(2, '0');

/** A kuerzel of letters for the folder number, so that large concepts have as many Handlungsfelder as they need. */
const kuerzelOf = (n) => 'F' + [...String(n)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('');

export function erzeuge(ordner, anzahl) {
  const schreibe = (pfad, text) => {
    const ziel = join(ordner, 'content', pfad);
    mkdirSync(dirname(ziel), { recursive: true });
    writeFileSync(ziel, text);
  };
  let rest = anzahl;
  const akteure = Math.max(10, Math.floor(anzahl / 20));
  schreibe(
    'konzept.md',
    `---\ntitel: Erzeugtes Konzept\nlaufzeit: { von: 2026-01, bis: 2030-12 }\nstichtag: 2026-06-30\nhinweis: Erzeugt.\n---\n\n${absatz(0)}`,
  );
  for (let a = 1; a <= akteure; a++, rest--)
    schreibe(`akteure/stelle-${a}.md`, `---\nname: Stelle ${a}\nart: verwaltung\n---\n\n${absatz(a)}`);
  for (let feld = 1; rest > 0; feld++) {
    const kuerzel = kuerzelOf(feld);
    const pfad = `handlungsfelder/${feld}-feld`;
    schreibe(
      `${pfad}/handlungsfeld.md`,
      `---\nkuerzel: ${kuerzel}\nnummer: ${feld}\ntitel: Feld ${feld}\nthemen: [eins, zwei]\n---\n\n${koerper(feld)}`,
    );
    schreibe(`${pfad}/leitziel.md`, `---\ntitel: Leitziel ${feld}\n---\n\n${absatz(feld)}`);
    rest -= 2;
    for (let n = 1; n <= 15 && rest > 0; n++) {
      const id = `${kuerzel}-${zwei(n)}`;
      schreibe(`${pfad}/bedarfe/B-${id}.md`, `---\ntitel: Bedarf ${id}\n---\n\n${koerper(n)}`);
      schreibe(`${pfad}/ziele/Z-${id}.md`, `---\ntitel: Ziel ${id}\nbedarfe: [B-${id}]\n---\n\n${koerper(n)}`);
      rest -= 2;
      for (let m = 0; m < 3; m++, rest--)
        schreibe(`${pfad}/massnahmen/M-${kuerzel}-${zwei(n * 3 + m)}.md`, massnahme(id, n * 3 + m, akteure));
    }
  }
}

function massnahme(ziel, n, akteure) {
  const stelle = (k) => `stelle-${((n * 7 + k) % akteure) + 1}`;
  return `---
titel: Maßnahme ${n} zu ${ziel}
art: kuenftig
ziele: [Z-${ziel}]
federfuehrung: ${stelle(0)}
beteiligte: [${stelle(1)}, ${stelle(2)}]
zielgruppen: [neu Zugewanderte, Familien]
prioritaet: mittel
zeitraum: { von: 2026-01, bis: 2028-12 }
zwischenziele:
  - { nr: 1, titel: Begonnen, termin: 2026-09 }
  - { nr: 2, titel: Erprobt, termin: 2027-06-30, zustaendig: ${stelle(1)} }
kosten:
  - { jahr: 2026, betrag: 1000, art: laufend }
  - { jahr: 2027, betrag: 2000, art: laufend }
sachstand:
  - { datum: 2026-03-31, status: begonnen, text: Die Stelle hat begonnen. }
---

${koerper(n)}
Siehe [[Z-${ziel}]] und [[${stelle(2)}]].
`;
}
