// konzept verzahnung holen: brings another concept's konzept.json into the project and says what has changed there. The only
// command that reads from elsewhere.
import { basename, dirname } from 'node:path/posix';
import { formatKurz } from '../../base/datum.ts';
import { readUrl } from '../../base/netz/adresse.ts';
import { sha512 } from '../../base/digest.ts';
import { askMeinten, findNearest } from '../../diagnostics/vorschlag.ts';
import { setFelder } from '../../edits/felder.ts';
import { fetchBytes } from '../../host/netz/abruf.ts';
import { today } from '../../host/uhr.ts';
import { readIfThere, replaceFiles } from '../../host/files.ts';
import { OutsideError } from '../../host/outside.ts';
import type { AnderesKonzept } from '../../model/facts.ts';
import { type Entity, findEntity, listOf, type Model } from '../../model/model.ts';
import { type Aenderung, compareKonzepte } from '../../model/queries/verzahnung.ts';
import { maxBytes } from '../../stages/load/load.ts';
import { readVerzahnung, type Verzahnungsfehler } from '../../stages/parse/verzahnung.ts';
import type { Projekt } from '../../workspace/open.ts';
import { type GlobaleOptionen, note, say } from '../ausgabe.ts';
import { AufrufFehler, exitStatus } from '../fehler.ts';
import { openFrom } from '../projekt.ts';

export interface HolenOptionen extends GlobaleOptionen {
  /** Servers that may lie in the own network. */
  readonly lokal?: readonly string[];
}

/** Fetches, compares, writes. Throws OutsideError, and then nothing is changed. */
export async function fetchVerzahnung(name: string, options: HolenOptionen): Promise<number> {
  const projekt = openFrom(options);
  const { model } = projekt.snapshot;
  const verzahnung = findVerzahnung(model, name);
  const start = indexUrl(verzahnung);
  const { bytes, url } = await fetchBytes(start, maxBytes, options.lokal ?? []);
  const neu = readIndex(url, bytes);
  const alt = model.andere.get(name);
  write(projekt, verzahnung, bytes, { abgerufen: today(), geholt_von: url.href, sha512: neu.sha512 });
  say(`„${neu.titel ?? verzahnung.titel}“ geholt von ${url.href}: ${neu.entitaeten.length} Einträge.\n`);
  if (url.href !== start.href) say(`Dorthin leitet ${start.href} weiter.\n`);
  tellChanges(model, verzahnung, alt, neu);
  return exitStatus.ok;
}

function findVerzahnung(model: Model, name: string): Entity<'verzahnung'> {
  const found = findEntity(model, 'verzahnung', name);
  if (found) return found;
  const file = `content/verzahnung/${name}.md`;
  if (model.dateien.has(file)) throw new AufrufFehler(`${file} hat Fehler; konzept check zeigt sie.`);
  const known = listOf(model, 'verzahnung');
  throw new AufrufFehler(
    `Eine Datei ${file} gibt es nicht. ${askMeinten(findNearest(name, known)) ?? 'Legen Sie sie an, mit titel und adresse des anderen Konzepts.'}`,
  );
}

/** Where the konzept.json lies: at the address itself, or in the website at the address. Throws AufrufFehler. */
function indexUrl({ data: { adresse }, facts: { file } }: Entity<'verzahnung'>): URL {
  if (adresse === undefined)
    throw new AufrufFehler(
      `${file} nennt keine Adresse. Ergänzen Sie „adresse: https://…“, die Website des anderen Konzepts oder seine konzept.json.`,
    );
  const url = adresse.startsWith('https://') ? readUrl(adresse) : undefined;
  if (!url) throw new AufrufFehler(`Die Adresse in ${file} beginnt nicht mit https://; nur verschlüsselt wird geholt.`);
  if (url.pathname.endsWith('.json')) return url;
  const folder = basename(url.pathname).includes('.') ? '.' : `${url.pathname.replace(/\/$/, '')}/`;
  return new URL('daten/konzept.json', new URL(folder, url));
}

const ablehnungen: Readonly<Record<Verzahnungsfehler, string>> = {
  'kein-json': 'ist keine konzept.json: Der Inhalt ist kein JSON',
  'andere-form': 'ist keine konzept.json: Ihr fehlt die Liste der Einträge',
  'andere-version': 'hat eine neuere Form, die diese Fassung von konzept noch nicht kennt',
};

function readIndex(url: URL, bytes: Uint8Array): AnderesKonzept {
  const index = readVerzahnung(new TextDecoder().decode(bytes), sha512(bytes));
  if (typeof index !== 'string') return index;
  throw new OutsideError(
    `${url.href} ${ablehnungen[index]}. Geändert ist nichts; prüfen Sie „adresse“, oder fragen Sie die Herausgeber.`,
  );
}

/** Puts the file beside its description, and day, address and digest into that; both or neither. */
function write(
  projekt: Projekt,
  { id, facts: { file } }: Entity<'verzahnung'>,
  bytes: Uint8Array,
  felder: Readonly<Record<string, string>>,
): void {
  const before = readIfThere(projekt.pathOf(file));
  const after = before && setFelder(before, felder);
  if (!after)
    throw new OutsideError(
      `In ${file} ließen sich „abgerufen“, „geholt_von“ und „sha512“ nicht eintragen. Geändert ist nichts; schreiben Sie jedes Feld des Kopfs auf eine eigene Zeile.`,
    );
  const json = `${dirname(file)}/${id}.json`;
  const changed = replaceFiles([
    { path: projekt.pathOf(json), before: readIfThere(projekt.pathOf(json)), after: bytes },
    { path: projekt.pathOf(file), before, after },
  ]);
  if (changed.length > 0)
    throw new OutsideError('Die Dateien wurden während des Abrufs von anderer Seite geändert; holen Sie noch einmal.');
}

/** What is not as it was, and which references here that touches. */
function tellChanges(
  model: Model,
  { id: name, data: { abgerufen } }: Entity<'verzahnung'>,
  alt: AnderesKonzept | undefined,
  neu: AnderesKonzept,
): void {
  if (!alt) return say('Zum ersten Mal geholt. Verweise auf dieses Konzept werden jetzt geprüft.\n');
  const seit = abgerufen === undefined ? 'Seit dem letzten Abruf' : `Seit dem Abruf vom ${formatKurz(abgerufen)}`;
  const changes = compareKonzepte(alt, neu);
  if (changes.length === 0)
    return say(
      `${seit} hat sich ${alt.sha512 === neu.sha512 ? 'nichts' : 'an Ids, Titeln und Status nichts'} geändert.\n`,
    );
  say(`${seit} hat sich geändert:\n`);
  const affected = changes.map((change) => ({ change, hier: listReferrers(model, name, change.id) }));
  for (const { change, hier } of affected)
    say(`  ${tellChange(change)}${hier.length === 0 ? '' : ` Hier verweisen darauf: ${hier.join(', ')}.`}\n`);
  if (affected.some(({ change, hier }) => change.art === 'fort' && hier.length > 0))
    note('Einige Verweise kommen nicht mehr an; konzept check zeigt, wo.\n');
}

function tellChange({ art, id, titel, vorher, jetzt }: Aenderung): string {
  if (art === 'neu') return `neu: ${id} „${titel}“.`;
  if (art === 'fort') return `entfernt: ${id} „${titel}“.`;
  if (art === 'titel') return `umbenannt: ${id} heißt nicht mehr „${vorher ?? ''}“, sondern „${jetzt ?? ''}“.`;
  return `Status: ${id} „${titel}“ war ${vorher ?? 'ohne Status'}, ist ${jetzt ?? 'ohne Status'}.`;
}

/** The ids of what refers here to an entity there. */
const listReferrers = (model: Model, name: string, id: string): readonly string[] => [
  ...new Set((model.eingehend.get(`extern:${name}:${id}`) ?? []).map(({ von }) => model.byKey.get(von)?.id ?? von)),
];
