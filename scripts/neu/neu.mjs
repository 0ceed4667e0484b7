// npm run neu: lays out a new rule, kind, output or command, with what belongs to it: it works and its tests pass before anybody
// has filled it in.
import process from 'node:process';
import { addArt } from './art.mjs';
import { addAusgabe } from './ausgabe.mjs';
import { addBefehl } from './befehl.mjs';
import { addRegel } from './regel.mjs';

const help = `Aufruf: npm run neu regel <ordner>/<name>    z. B. npm run neu regel plan/titel-vorlaeufig
        npm run neu art <name>               z. B. npm run neu art projekt
        npm run neu ausgabe <name>           z. B. npm run neu ausgabe kurzliste
        npm run neu befehl <name>            z. B. npm run neu befehl uebersicht

Namen sind klein, ohne Umlaute, Wörter mit Bindestrich. Angelegt wird, was läuft und geprüft ist: bei einer Regel mit Beispiel,
Fehler in einem wirklichen Konzept, Test und Seite im Handbuch; bei einer Art mit Test, Schema und Handbuch; bei Ausgabe und
Befehl mit Test. Was zu ersetzen ist, sagt die Meldung.`;

const kinds = { regel: addRegel, art: addArt, ausgabe: addAusgabe, befehl: addBefehl };
const [kind, name, ...more] = process.argv.slice(2);
const add = Object.hasOwn(kinds, kind ?? '') ? kinds[kind] : undefined;
if (!add || name === undefined || more.length > 0) {
  console.log(help);
  process.exitCode = kind === undefined || kind === '--help' ? 0 : 2;
} else {
  try {
    console.log(add(name));
  } catch (error) {
    if (typeof error !== 'string') throw error;
    console.error(error);
    process.exitCode = 2;
  }
}
