// konzept formular: the form is what Sveltia's own schema says, loads nothing from elsewhere, and what it saves is the file with the one change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCandidates } from '../../src/host/candidates.ts';
import { launchBrowser } from '../../src/host/druck/browser.ts';
import { formDatei } from '../../src/werkstatt/form/form.ts';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { type Formular, openFormular } from '../helpers/formular.ts';

const cleanups: (() => void)[] = [];
const later = (cleanup: () => void): void => void cleanups.push(cleanup);
const projekt = tempProjekt({}, later);
const form = join(tempFolder(later), 'form');
const massnahme = 'content/handlungsfelder/1-teilhabe/massnahmen/M-TEIL-05.md';

const wurzel = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (path: string): object => JSON.parse(readFileSync(path, 'utf8')) as object;
const formed = (file: string, text: string): string => String(Buffer.from(formDatei(file, Buffer.from(text)) ?? []));

describe('the configuration', () => {
  test.each([
    [
      'content of this house',
      wurzel,
      ['--dienst', 'gitlab', '--repo', 'stadt/konzept', '--server', 'https://gitlab.stadt.example', '--app-id', 'abc'],
    ],
    ['the example', projekt, ['--dienst', 'github', '--repo', 'stadt/konzept']],
    ['a test backend', projekt, ['--dienst', 'probe']],
  ])('is valid against the schema of the editor: %s', (_name, root, args) => {
    const out = join(tempFolder(), 'form');
    expect(konzept(['formular', ...args, '--root', root, '--out', out]).status).toBe(0);
    const schema = readJson(join(wurzel, 'node_modules/@sveltia/cms/schema/sveltia-cms.json'));
    const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(schema);
    validate(readJson(join(out, 'config.json')));
    expect(validate.errors).toBeNull();
  });

  test('without a repository is refused, with what to say', () => {
    const said = konzept(['formular', '--root', projekt, '--out', form]);
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining('--repo')]);
  });
});

describe('the form in a browser', () => {
  let formular: Formular;
  let close: () => Promise<void>;
  beforeAll(async () => {
    konzept(['formular', '--dienst', 'probe', '--root', projekt, '--out', form]);
    const started = await launchBrowser(await findCandidates(undefined, process.env), 60_000);
    close = started.close;
    formular = await openFormular(started.browser, form, projekt);
  });
  afterAll(async () => {
    await close();
    for (const cleanup of cleanups) cleanup();
  });

  test('a changed date is saved, and nothing else is other than before', async () => {
    const before = readFileSync(join(projekt, massnahme), 'utf8');
    await formular.open('massnahme-teil', 'M-TEIL-05');
    await formular.change('2027-06-30', '2027-Q3');
    await formular.save();
    const saved = await formular.readFile(massnahme);
    expect(formed(massnahme, saved)).toBe(formed(massnahme, before).replace('2027-06-30', '2027-Q3'));
    writeFileSync(join(projekt, massnahme), saved);
    expect(konzept(['check', '--root', projekt]).status).toBe(0);
    expect(konzept(['fmt', massnahme, '--root', projekt]).status).toBe(0);
    expect(readFileSync(join(projekt, massnahme), 'utf8')).toBe(formed(massnahme, saved));
  });

  test('nothing was asked of any other place, and the browser did not complain', () => {
    expect(formular.fremd).toEqual([]);
    expect(formular.klagen).toEqual([]);
  });
});
