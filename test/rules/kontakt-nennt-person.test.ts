// kontakt-nennt-person: what it takes for the name of a person, and what it does not.
import { expect, test } from 'vitest';
import { compileBeispiel } from '../helpers/beispiel.ts';

const found = (kopf: string): readonly string[] =>
  compileBeispiel({ 'content/akteure/KI.md': `---\nart: verwaltung\n${kopf}\n---\n` }, {}, 'KZ421')
    .diagnostics.filter(({ code }) => code === 'KZ421')
    .map(({ message, range }) => `${message} ${range.start.line}:${range.start.column}`);

const name = 'name: Kommunales Integrationszentrum';
const kontakt = (text: string): string => `${name}\nkontakt: { ${text} }`;

test.each([
  ['name: Frau Mustermann', '„Frau Mustermann“ ist wohl der Name einer Person. 3:7'],
  [kontakt('funktion: Geschäftsstelle (Dr. Muster)'), '„Dr. Muster“ ist wohl der Name einer Person. 4:22'],
  [kontakt('funktion: Petra Muster'), '„Petra Muster“ ist wohl der Name einer Person. 4:22'],
  [kontakt('funktion: P. Muster'), '„P. Muster“ ist wohl der Name einer Person. 4:22'],
  [kontakt("anschrift: 'z. Hd. Herrn Muster, Markt 1'"), '„Herrn Muster“ ist wohl der Name einer Person. 4:23'],
  [kontakt('email: p.muster@stadt.example'), '„p.muster@stadt.example“ ist wohl der Name einer Person. 4:19'],
  [kontakt('email: petra-muster@stadt.example'), '„petra-muster@stadt.example“ ist wohl der Name einer Person. 4:19'],
  [kontakt('email: xenia.muster@stadt.example'), '„xenia.muster@stadt.example“ ist wohl der Name einer Person. 4:19'],
])('is told of %s', (kopf, gesagt) => {
  expect(found(kopf)).toEqual([gesagt]);
});

test.each([
  'name: Anne-Frank-Gesamtschule',
  'name: Frauen helfen Frauen',
  'name: Renate-Weckwerth-Haus',
  kontakt('funktion: Leitung Fachbereich Soziales, anschrift: Friedrich-Ebert-Straße 1'),
  kontakt('funktion: Geschäftsstelle, email: ki@stadt.example'),
  kontakt('email: integration.zentrum@stadt.example'),
  kontakt('email: info.jugend@stadt.example'),
  kontakt('email: team-3.1@stadt.example'),
])('is not told of %s', (kopf) => {
  expect(found(kopf)).toEqual([]);
});
