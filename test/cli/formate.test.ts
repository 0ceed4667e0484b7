// check --format and --output as scripts and CI use them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { konzept, tempFolder, tempProjekt } from '../helpers/cli.ts';

const broken = { 'content/akteure/KI.md': '---\nname: Zentrum\nart: amt\n---\n' };

const beginnings: Readonly<Record<string, string>> = {
  json: '{\n  "version": 1,',
  sarif: '{\n  "$schema": "https://docs.oasis-open.org/sarif/',
  github: '::error file=content/akteure/KI.md,line=3,',
  gitlab: '[\n  {\n    "description": "',
  junit: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>',
};

describe('check --format', () => {
  test.each(Object.entries(beginnings))(
    '%s goes to standard output alone, and the exit status is 1',
    (format, beginning) => {
      const { status, stdout, stderr } = konzept(['check', '--format', format, '--root', tempProjekt(broken)]);
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      expect(stdout.slice(0, beginning.length)).toBe(beginning);
    },
  );

  test('a clean project: 0 in every format', () => {
    const root = tempProjekt();
    for (const format of Object.keys(beginnings))
      expect(konzept(['check', '--format', format, '--root', root])).toMatchObject({ status: 0, stderr: '' });
  });

  test('sarif describes the rules and knows the version', () => {
    const { stdout } = konzept(['check', '--format', 'sarif', '--root', tempProjekt()]);
    const log = JSON.parse(stdout) as {
      runs: { tool: { driver: { semanticVersion: string; rules: { id: string }[] } } }[];
    };
    const driver = log.runs[0]?.tool.driver;
    expect(driver?.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
    expect(driver?.rules.map(({ id }) => id)).toContain('KZ301');
  });

  test('no format names a folder of this machine', () => {
    const root = tempProjekt(broken);
    for (const format of Object.keys(beginnings))
      expect(konzept(['check', '--format', format, '--root', root]).stdout).not.toContain(root);
  });
});

describe('check --output', () => {
  test.each(Object.entries(beginnings))('%s goes to the file, pretty to standard output', (format, beginning) => {
    const root = tempProjekt(broken);
    const cwd = tempFolder();
    const { status, stdout } = konzept(['check', '--format', format, '--output', 'bericht.txt', '--root', root], {
      cwd,
    });
    expect(status).toBe(1);
    expect(stdout).toContain('content/akteure/KI.md:3:6 Fehler KZ214');
    expect(readFileSync(join(cwd, 'bericht.txt'), 'utf8').slice(0, beginning.length)).toBe(beginning);
  });

  test('is written for a clean project too', () => {
    const cwd = tempFolder();
    const args = ['check', '--format', 'gitlab', '--output', 'q.json', '--root', tempProjekt()];
    expect(konzept(args, { cwd })).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(cwd, 'q.json'), 'utf8')).toBe('[]\n');
  });

  test('cannot be written: 3 with the file named, but faults of the content go first', () => {
    const output = join(tempFolder(), 'fehlt', 'bericht.json');
    const args = ['check', '--format', 'json', '--output', output];
    expect(konzept([...args, '--root', tempProjekt()])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(`${output} ließ sich nicht schreiben`),
    });
    expect(konzept([...args, '--root', tempProjekt(broken)])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('KZ214'),
    });
    expect(existsSync(output)).toBe(false);
  });

  test('a missing value: 2', () => {
    expect(konzept(['check', '--output'], { cwd: tempProjekt() }).status).toBe(2);
  });
});
