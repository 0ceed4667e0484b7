// JSON files that a project's people write: every fault has its place and is told in their words.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';
import { lineStarts, rangeOf } from '../base/text.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Path, pathKey, type Places } from '../model/facts.ts';
import { jsonBroken } from '../stages/load/json.faults.ts';
import { load } from '../stages/load/load.ts';
import type { Head, Subject } from '../stages/validate/head.ts';
import { validate } from '../stages/validate/validate.ts';

interface ReadJson<T> {
  /** What of it can be used; undefined where it could not even be read. */
  readonly data?: T | undefined;
  readonly head?: Head;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks a file; Comments and a last comma are let pass. */
export function readJson<S extends z.ZodObject>(
  file: string,
  bytes: Uint8Array,
  subject: Subject<S>,
): ReadJson<z.infer<S>> {
  const { text, diagnostics: loading } = load(file, bytes);
  if (text === undefined) return { diagnostics: loading };
  const starts = lineStarts(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  const places: Record<string, Places[string]> = {};
  const doppelt: Node[] = [];
  if (first || tree?.type !== 'object') {
    const { offset: from, length } = first ?? { offset: 0, length: 1 };
    const params = first ? tellError(first.error) : { fehler: 'Die Datei enthält keine Angaben.', hilfe: beispiel };
    return {
      diagnostics: [
        ...loading,
        diagnose(jsonBroken, { file, range: rangeOf(starts, { from, to: from + length }) }, params),
      ],
    };
  }
  const data = readNode(tree, [], places, doppelt) as Record<string, unknown>;
  const twice = doppelt.map(({ offset, length, value }) =>
    diagnose(
      jsonBroken,
      { file, range: rangeOf(starts, { from: offset, to: offset + length }) },
      { fehler: `„${String(value)}“ steht zweimal.`, hilfe: 'Behalten Sie eines von beiden.' },
    ),
  );
  const head = { file, data, places, starts, text };
  const { data: valid, diagnostics } = validate(subject, head);
  return { data: valid, head, diagnostics: [...loading, ...twice, ...diagnostics] };
}

/** The value of a node; notes where it and everything in it stands, and names that stand twice. */
function readNode(node: Node, path: Path, places: Record<string, Places[string]>, doppelt: Node[]): unknown {
  const note = (at: Path, value: Node, key: Node): void => {
    places[pathKey(at)] = [value.offset, value.offset + value.length, key.offset, key.offset + key.length];
  };
  if (node.type === 'array')
    return (node.children ?? []).map((child, index) => {
      note([...path, index], child, child);
      return readNode(child, [...path, index], places, doppelt);
    });
  if (node.type !== 'object') return node.value as unknown;
  const entries = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (entries.has(name)) doppelt.push(key);
    note([...path, name], value, key);
    entries.set(name, readNode(value, [...path, name], places, doppelt));
  }
  return Object.fromEntries(entries);
}

const beispiel = 'Schreiben Sie zum Beispiel { "berichtsturnus": 6 }.';

const fehlerworte: Readonly<Record<string, readonly [fehler: string, hilfe: string]>> = {
  InvalidSymbol: [
    'Dieses Wort ist kein Wert.',
    'Setzen Sie Namen und Texte in gerade Anführungszeichen: "so". Ohne stehen nur Zahlen, true und false.',
  ],
  InvalidNumberFormat: ['Diese Zahl lässt sich nicht lesen.', 'Schreiben Sie sie wie 12 oder 0.5.'],
  PropertyNameExpected: [
    'Hier fehlt der Name einer Angabe.',
    'Er steht in geraden Anführungszeichen vor dem Doppelpunkt: "farbe": "#1b5e8c".',
  ],
  ValueExpected: ['Hier fehlt ein Wert.', 'Ergänzen Sie ihn, oder löschen Sie die Angabe.'],
  ColonExpected: ['Zwischen Name und Wert fehlt der Doppelpunkt.', 'Schreiben Sie "name": "Wert".'],
  CommaExpected: ['Davor fehlt ein Komma.', 'Zwischen zwei Angaben steht ein Komma.'],
  CloseBraceExpected: ['Eine geschweifte Klammer ist nicht geschlossen.', 'Zu jeder Klammer { gehört eine Klammer }.'],
  CloseBracketExpected: ['Eine eckige Klammer ist nicht geschlossen.', 'Zu jeder Klammer [ gehört eine Klammer ].'],
  EndOfFileExpected: [
    'Hinter der letzten Klammer steht noch etwas.',
    'Löschen Sie es, oder setzen Sie es vor die Klammer.',
  ],
  UnexpectedEndOfString: [
    'Dieser Text ist nicht geschlossen.',
    'Am Ende des Textes fehlt das gerade Anführungszeichen.',
  ],
  InvalidEscapeCharacter: [
    'Ein Rückstrich hat in einem Text besondere Bedeutung.',
    'Schreiben Sie für jeden Rückstrich zwei: \\\\.',
  ],
};

function tellError(code: ParseError['error']): { fehler: string; hilfe: string } {
  const [fehler, hilfe] = fehlerworte[printParseErrorCode(code)] ?? ['Diese Stelle lässt sich nicht lesen.', beispiel];
  return { fehler, hilfe };
}
