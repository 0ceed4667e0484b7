// konzept fmt: whatever form a file is written in, it comes out in the one form and says the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { catalogue } from '../../src/rules/catalogue.ts';
import { split } from '../../src/stages/parse/split.ts';
import { writeFragment } from '../../src/stages/parse/prosa/fragment.ts';
import { formDatei } from '../../src/werkstatt/form/form.ts';
import { type Einzelfakten, readFacts } from '../../src/workspace/file-facts.ts';
import { compile, type Snapshot, type SourceFile } from '../../src/workspace/pipeline.ts';
import { layOver, toSources } from '../helpers/beispiel.ts';
import { konzept, tempProjekt } from '../helpers/cli.ts';

const wurzel = fileURLToPath(new URL('../../', import.meta.url));

/** The files of a concept below `folder`, by their path in it. */
const readKonzept = (folder: string): Map<string, Uint8Array> =>
  new Map(
    readdirSync(join(wurzel, folder, 'content'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(join(wurzel, folder).length + (folder === '' ? 0 : 1)).replaceAll('\\', '/'),
        readFileSync(path),
      ]),
  );

/** A file as a form editor would save it: everything in lines, in double quotes, fields in another order, blank lines, other signs. */
function unform(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString();
  const { front, body } = split(text);
  if (!front) return bytes;
  const doc = parseDocument(text.slice(front.from, front.to));
  const isRemarked = text.slice(front.from, front.to).includes('#');
  visit(doc, {
    Map: (_key, map) => {
      map.flow = false;
      if (!isRemarked) map.items.reverse();
    },
    Seq: (_key, list) => void (list.flow = false),
    Scalar: (key, scalar) => {
      if (key === 'value' && typeof scalar.value === 'string' && !scalar.value.includes('\n'))
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const prosa = text
    .slice(body.from)
    .replace(/^- (?!\[)/gm, '*   ')
    .replace(/^\| (.*) \|$/gm, '|   $1|')
    .replace(/^(#+) (.*)$/gm, '$1   $2 ##')
    .replace(/\n\n(?!\*)/g, '\n\n\n');
  return Buffer.from(`---\n${doc.toString({ lineWidth: 0 })}---\n\n\n${prosa}\n\n`);
}

const compileAll = (files: ReadonlyMap<string, Uint8Array>): Snapshot => compile(toSources(files), { writeFragment });

const read = readFacts();
const known = new Map<string, Einzelfakten>();

/** Facts of a file, read once for all examples that it is in. */
function factsOf(file: string, bytes: Uint8Array): Einzelfakten {
  const key = `${file}:${Buffer.from(bytes).toString('latin1')}`;
  const facts = known.get(key) ?? read(file, bytes);
  known.set(key, facts);
  return facts;
}

/** All that a model says, without the places in files. */
function says({ model, diagnostics }: Snapshot): string {
  const places = new Set([
    'places',
    'range',
    'span',
    'from',
    'to',
    'von',
    'bis',
    'line',
    'offset',
    'starts',
    'text',
    'zeile',
    'unterdrueckungen',
  ]);
  const entities = [...model.byKey].map(([key, { data, facts }]) => [key, data, facts.prosa]);
  const gesagt = diagnostics.map(({ code, file, message }) => [code, file, message]).sort();
  return JSON.stringify([entities, gesagt], (key, value: unknown) => (places.has(key) ? undefined : value), 1);
}

describe('fmt', () => {
  test('the concept of this house is in the form', () => {
    const other = [...readKonzept('')].filter(([file, bytes]) => {
      const formed = formDatei(file, bytes);
      return formed && !Buffer.from(formed).equals(bytes);
    });
    expect(other.map(([file]) => file)).toEqual([]);
  });

  test('what another program saved comes back to the byte', () => {
    const texts = [...readKonzept('')].filter(([file]) => file.endsWith('.md'));
    const unformed = texts.filter(([, bytes]) => !Buffer.from(unform(bytes)).equals(bytes));
    expect(unformed.length).toBe(texts.length);
    for (const [file, bytes] of texts) {
      const formed = formDatei(file, unform(bytes));
      expect(formed && Buffer.from(formed).toString(), file).toBe(Buffer.from(bytes).toString());
    }
  });

  test.each(['test/fixtures/beispiel', 'test/fixtures/klima', 'test/fixtures/pflege'])(
    '%s says the same, and once is enough',
    (folder) => {
      const before = readKonzept(folder);
      const after = new Map([...before].map(([file, bytes]) => [file, formDatei(file, bytes) ?? bytes]));
      expect([...after].some(([file, bytes]) => !Buffer.from(bytes).equals(before.get(file) ?? bytes))).toBe(true);
      expect(says(compileAll(after))).toBe(says(compileAll(before)));
      for (const [file, bytes] of after) expect(formDatei(file, bytes) ?? bytes, file).toEqual(bytes);
    },
  );

  test('every example of every finding finds the same', () => {
    const other = catalogue.filter(({ bad }) => {
      const sources = layOver(bad);
      const own = new Set(
        sources.filter(({ file }) => Object.keys(bad).some((key) => file.includes(key))).map(({ file }) => file),
      );
      const formed = sources.map(({ file, read }): SourceFile => {
        const bytes = own.has(file) ? formDatei(file, read()) : undefined;
        return bytes ? { file, read: () => bytes } : { file, read };
      });
      return says(compile(formed, { factsOf })) !== says(compile(sources, { factsOf }));
    });
    expect(other.map(({ code }) => code)).toEqual([]);
  });

  test('the command writes, says what it would write, and what it leaves', () => {
    const file = 'content/akteure/KI.md';
    const kaputt = 'content/akteure/kaputt.md';
    const root = tempProjekt({
      [file]: '---\nart: "verwaltung"\n# bleibt\nname: \'KI\'\nkurz: null\n---\nText\n\n* eins\n* zwei\n',
      [kaputt]: '---\nname: [\n---\n',
    });
    const fmt = (...args: string[]) => konzept(['fmt', ...args, '--root', root]);
    const unseen = fmt('--check', file);
    expect([unseen.status, unseen.stdout]).toEqual([1, `${file}\n`]);
    expect(fmt('--dry-run', file).stdout).toContain('+art: verwaltung');
    expect(fmt(file).status).toBe(0);
    expect(readFileSync(join(root, file), 'utf8')).toBe(
      '---\n# bleibt\nname: KI\nart: verwaltung\n---\n\nText\n\n- eins\n- zwei\n',
    );
    expect(fmt('--check', file).status).toBe(0);
    expect(fmt(kaputt).stderr).toContain('kaputt.md bleibt, wie es ist');
    expect(fmt('content/akteure/nirgends.md').status).toBe(2);
  });
});
