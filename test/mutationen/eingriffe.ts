// Changes to the front matter of a real file, made in its text as an author would.
import { type FileFacts, type Path, pathKey } from '../../src/model/facts.ts';
import { type Korpus, lineAt, textOf } from './korpus.ts';

/** A text after a change, and the line that the change is to be told at. */
export interface Eingriff {
  readonly text: string;
  readonly line: number;
}

interface Stelle {
  readonly from: number;
  readonly to: number;
  readonly keyFrom: number;
  readonly keyTo: number;
}

/** Where a value and its key stand; white space behind a block is not part of it. */
function stelleOf(korpus: Korpus, facts: FileFacts, path: Path): Stelle {
  const [from, to, keyFrom, keyTo] = facts.places[pathKey(path)] ?? [0, 0, 0, 0];
  return { from, to: from + textOf(korpus, facts.file).slice(from, to).trimEnd().length, keyFrom, keyTo };
}

const splice = (text: string, from: number, to: number, insert: string): string =>
  text.slice(0, from) + insert + text.slice(to);

/** Writes another name for a field. */
export function benenneFeld(korpus: Korpus, facts: FileFacts, path: Path, name: string): Eingriff {
  const text = textOf(korpus, facts.file);
  const { keyFrom, keyTo } = stelleOf(korpus, facts, path);
  return { text: splice(text, keyFrom, keyTo, name), line: lineAt(text, keyFrom) };
}

/** Writes another value; a value of several lines becomes one line beside its key. */
export function setzeWert(korpus: Korpus, facts: FileFacts, path: Path, wert: string): Eingriff {
  const text = textOf(korpus, facts.file);
  const { from, to, keyTo } = stelleOf(korpus, facts, path);
  const istEintrag = typeof path.at(-1) === 'number';
  const von = istEintrag ? from : text.indexOf(':', keyTo) + 1;
  const neu = istEintrag ? wert : ` ${wert}`;
  return { text: splice(text, von, Math.max(to, von), neu), line: lineAt(text, von) };
}

/** Takes a field out; undefined where it stands alone. Told where the things around it begin. */
export function streicheFeld(korpus: Korpus, facts: FileFacts, path: Path): Eingriff | undefined {
  const text = textOf(korpus, facts.file);
  const parent = path.slice(0, -1);
  const depth = path.length;
  const geschwister = Object.keys(facts.places)
    .filter((key) => key.split('.').length === depth && pathKey(key.split('.').slice(0, -1)) === pathKey(parent))
    .map((key) => stelleOf(korpus, facts, key.split('.')))
    .sort((a, b) => a.keyFrom - b.keyFrom);
  const own = stelleOf(korpus, facts, path);
  const index = geschwister.findIndex(({ keyFrom }) => keyFrom === own.keyFrom);
  const next = geschwister[index + 1];
  const previous = geschwister[index - 1];
  const line = parent.length === 0 ? 1 : lineAt(text, stelleOf(korpus, facts, parent).from);
  if (next) return { text: splice(text, own.keyFrom, next.keyFrom, ''), line };
  if (previous) return { text: splice(text, previous.to, own.to, ''), line };
  return undefined;
}

/** Adds lines at the end of the front matter. Told at the first of them. */
export function ergaenze(korpus: Korpus, facts: FileFacts, zeilen: string): Eingriff {
  const text = textOf(korpus, facts.file);
  const at = /\n---[ \t]*(?:\n|$)/.exec(text.slice(4))?.index ?? 0;
  return { text: splice(text, at + 5, at + 5, `${zeilen}\n`), line: lineAt(text, at + 5) };
}

/** Adds prose at the end of the body. Told at its first line. */
export function schreibe(korpus: Korpus, facts: FileFacts, prosa: string): Eingriff {
  const text = `${textOf(korpus, facts.file).trimEnd()}\n\n`;
  return { text: `${text}${prosa}\n`, line: lineAt(text, text.length) };
}

/** Adds an entry at the end of a list that is there. Told at the entry. */
export function haengeAn(korpus: Korpus, facts: FileFacts, path: Path, eintrag: string): Eingriff {
  const text = textOf(korpus, facts.file);
  const list = stelleOf(korpus, facts, path);
  const letzter = Object.keys(facts.places).filter((key) => key.split('.').length === path.length + 1);
  const index = letzter.filter((key) => key.startsWith(`${pathKey(path)}.`)).length - 1;
  const { from, to } = stelleOf(korpus, facts, [...path, index]);
  if (text[list.from] === '[') return { text: splice(text, to, to, `, ${eintrag}`), line: lineAt(text, to) };
  const einzug = text.slice(text.lastIndexOf('\n', from) + 1, text.lastIndexOf('-', from));
  return { text: splice(text, to, to, `\n${einzug}- ${eintrag}`), line: lineAt(text, to) + 1 };
}

/** The line that a field stands on. */
export const zeileOf = (korpus: Korpus, facts: FileFacts, path: Path): number =>
  lineAt(textOf(korpus, facts.file), stelleOf(korpus, facts, path).from);
