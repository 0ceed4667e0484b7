// The formats against their norms: SARIF and Code Quality by schema, JUnit by its structure, GitHub by its escaping.
import { readFileSync } from 'node:fs';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/reporters/reporters.ts';
import { writeSarif } from '../../src/reporters/sarif.reporter.ts';
import { catalogue } from '../../src/rules/catalogue.ts';
import { befunde, eintraege, leer, report } from './befunde.ts';

/** What a schema says against a text; an empty list where it is valid. */
function faultsOf(schema: string, text: string): unknown[] {
  const url = new URL(`schemas/${schema}`, import.meta.url);
  // One pattern in OASIS' schema is no regular expression with the flag u.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(url, 'utf8')) as object);
  validate(JSON.parse(text));
  return validate.errors ?? [];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly message: { readonly text: string };
  readonly locations: readonly { physicalLocation: { artifactLocation: { uri: string; uriBaseId: string } } }[];
}
interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; shortDescription: { text: string } }[] };
    };
    readonly results: readonly Result[];
  }[];
}

describe('SARIF 2.1.0', () => {
  const schema = 'sarif-schema-2.1.0.json';
  const run = (JSON.parse(writeSarif(report, eintraege)) as Sarif).runs[0];

  test('is valid with findings, without, and with every rule of the catalogue', () => {
    expect(faultsOf(schema, writeSarif(report, eintraege))).toEqual([]);
    expect(faultsOf(schema, reporters.sarif(leer))).toEqual([]);
    expect(faultsOf(schema, reporters.sarif(report))).toEqual([]);
  });

  test('the schema notices a fault', () => {
    expect(faultsOf(schema, writeSarif(report, eintraege).replaceAll('"error"', '"schlimm"'))).not.toEqual([]);
  });

  test('a rule index leads to the rule; a finding that no rule describes has none', () => {
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(ruleIndex === undefined ? undefined : run?.tool.driver.rules[ruleIndex]?.id).toBe(
        eintraege.some(({ code }) => code === ruleId) ? ruleId : undefined,
      );
  });

  test('files are named by relative URIs', () => {
    expect(run?.results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: 'content/akteure/B%C3%BCro%20f%C3%BCr%20S%C3%BCd.md',
      uriBaseId: '%SRCROOT%',
    });
  });

  test('single braces would be placeholders', () => {
    expect(run?.results.find(({ ruleId }) => ruleId === 'KZ902')?.message.text).toContain('{{0}}');
  });

  test('describes the whole catalogue within bounds, each rule with a whole first sentence', () => {
    const text = reporters.sarif(leer);
    expect(text.length).toBeLessThan(4000 * catalogue.length);
    for (const { shortDescription } of (JSON.parse(text) as Sarif).runs[0]?.tool.driver.rules ?? [])
      expect(shortDescription.text).toMatch(/[^\s.]{2}[.!?]$/);
  });
});

describe('GitLab Code Quality', () => {
  test('has the documented fields, and fingerprints that differ', () => {
    expect(faultsOf('gitlab-code-quality.schema.json', reporters.gitlab(report))).toEqual([]);
    const issues = JSON.parse(reporters.gitlab(report)) as { fingerprint: string }[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(befunde.length);
  });
});

describe('JUnit', () => {
  const parse = (text: string): Element => {
    const { documentElement } = new DOMParser({
      // A replacement character is worth a warning to the parser, and meant here.
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
    if (!documentElement) throw new Error('no root element');
    return documentElement;
  };
  const childrenOf = (element: Element): Element[] =>
    [...element.childNodes].filter((node) => node.nodeType === 1) as Element[];
  const attributesOf = (element: Element): string[] => [...element.attributes].map(({ name }) => name);
  const suiteOf = (text: string): Element => {
    const [suite] = childrenOf(parse(text));
    if (!suite) throw new Error('no testsuite');
    return suite;
  };
  const casesOf = (suite: Element): Element[] => childrenOf(suite).filter(({ tagName }) => tagName === 'testcase');

  test.each([
    ['with findings', reporters.junit(report)],
    ['without', reporters.junit(leer)],
  ])('%s: the elements and attributes that both schemas know, in their order', (_, text) => {
    const root = parse(text);
    expect([root.tagName, attributesOf(root)]).toEqual(['testsuites', []]);
    const suite = suiteOf(text);
    expect(attributesOf(suite)).toEqual([
      'id',
      'package',
      'name',
      'timestamp',
      'hostname',
      'tests',
      'failures',
      'errors',
      'skipped',
      'time',
    ]);
    const order = childrenOf(suite).map(({ tagName }) => tagName);
    expect([...new Set(order)]).toEqual(['properties', 'testcase', 'system-out', 'system-err']);
    for (const one of casesOf(suite)) {
      expect(attributesOf(one)).toEqual(['classname', 'name', 'time']);
      expect(childrenOf(one).length).toBeLessThanOrEqual(1);
      for (const outcome of childrenOf(one)) {
        expect(['failure', 'skipped']).toContain(outcome.tagName);
        expect(attributesOf(outcome)).toEqual(['message', 'type']);
      }
    }
  });

  test('counts what it holds', () => {
    const suite = suiteOf(reporters.junit(report));
    const count = (tag: string): string =>
      String(casesOf(suite).filter((one) => childrenOf(one)[0]?.tagName === tag).length);
    expect(suite.getAttribute('tests')).toBe(String(casesOf(suite).length));
    expect(suite.getAttribute('failures')).toBe(count('failure'));
    expect(suite.getAttribute('skipped')).toBe(count('skipped'));
  });

  test('no two testcases of a file share a name, for GitLab would drop one', () => {
    const names = casesOf(suiteOf(reporters.junit(report))).map(
      (one) => `${one.getAttribute('classname')} ${one.getAttribute('name')}`,
    );
    expect(new Set(names).size).toBe(befunde.length);
  });

  test('a clean run is one passing testcase', () => {
    const cases = casesOf(suiteOf(reporters.junit(leer)));
    expect(cases.map((one) => [one.getAttribute('name'), childrenOf(one).length])).toEqual([['Prüfung', 0]]);
  });

  test('text comes back as it was; what XML 1.0 forbids is replaced', () => {
    const cases = casesOf(suiteOf(reporters.junit(report)));
    expect(cases[0]?.textContent).toContain('Eine Art „amt“ <a & b> gibt es nicht: 100 %, "so".');
    expect(cases[6]?.textContent).toContain('niemand sieht: \ufffd[31m\ufffd.');
  });
});

describe('GitHub workflow commands', () => {
  /** Reads a command back as the runner does. */
  const read = (line: string): { command: string; properties: Record<string, string>; message: string } => {
    const [, command = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
    const unescape = (text: string): string =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const pairs = list.split(',').map((pair) => pair.split('=').map(unescape) as [string, string]);
    return { command, properties: Object.fromEntries(pairs), message: unescape(message) };
  };
  const commands = reporters.github(report).trimEnd().split('\n').map(read);

  test('one line for each finding, by severity', () => {
    expect(commands.map(({ command }) => command)).toEqual(
      befunde.map(({ severity }) => (severity === 'info' ? 'notice' : severity)),
    );
  });

  test('properties and messages come back as they were', () => {
    expect(commands.at(-1)?.properties).toMatchObject({
      file: 'content/weg, 100%: neu.md',
      line: '1',
      col: '1',
      endColumn: '1',
    });
    expect(commands[0]?.message).toBe(`${befunde[0]?.message}\n${befunde[0]?.help}`);
  });

  test('a range of several lines has no columns', () => {
    expect(commands[6]?.properties).toEqual({
      file: 'content/massnahmen/M-TEIL-03.md',
      line: '7',
      endLine: '9',
      title: 'KZ902 absatz',
    });
  });
});
