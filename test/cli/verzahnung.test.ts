// konzept verzahnung holen against a real server with TLS: what it writes, what it tells, and that a failure changes nothing.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildKonzeptJson } from '../../src/emitters/daten/konzept-json.ts';
import { derivePublic } from '../../src/model/oeffentlich.ts';
import { openProjekt } from '../../src/workspace/open.ts';
import { bin, konzept, type Lauf, tempFolder, tempProjekt } from '../helpers/cli.ts';
import { makeZertifikat } from '../helpers/tls.ts';

const pflege = fileURLToPath(new URL('../fixtures/pflege', import.meta.url));

type Index = ReturnType<typeof buildKonzeptJson>;
const index = (): Index => structuredClone(buildKonzeptJson(derivePublic(openProjekt(pflege).snapshot.model)));
const text = (json: Index): string => `${JSON.stringify(json, null, 1)}\n`;

let antwort: RequestListener = (_request, response) => response.end();
let port = 0;
let ca = '';
const { key, cert } = makeZertifikat();
const server = createServer({ key, cert }, (request, response) => antwort(request, response));

beforeAll(async () => {
  ca = join(
    tempFolder((cleanup) => afterAll(cleanup)),
    'ca.pem',
  );
  writeFileSync(ca, cert);
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((closed) => server.close(closed)));

const serve = (body: string, pfad = '/plan/daten/konzept.json'): void => {
  antwort = ({ url }, response) => (url === pfad ? response.end(body) : response.writeHead(404).end('<h1>404</h1>'));
};

/** Runs konzept while the server answers. */
const hole = (
  root: string,
  name = 'pflege',
  env: NodeJS.ProcessEnv = { NODE_EXTRA_CA_CERTS: ca },
  lokal: readonly string[] = ['--lokal', 'localhost'],
): Promise<Lauf> =>
  new Promise((done) => {
    const options = { env: { ...process.env, NO_COLOR: '1', ...env } };
    execFile(
      process.execPath,
      [bin, 'verzahnung', 'holen', name, '--root', root, ...lokal],
      options,
      (error, stdout, stderr) => done({ status: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

const md = 'content/verzahnung/pflege.md';
const json = 'content/verzahnung/pflege.json';

const projekt = (adresse = `https://localhost:${port}/plan`, more = ''): string =>
  tempProjekt({
    [md]: `---\r\n# Wer pflegt das?\r\ntitel: Pflegeplan   # dort heißt er länger\r\nadresse: ${adresse}\r\n${more}---\r\n\r\nEin Text.\r\n`,
    'content/akteure/amt.md':
      '---\nname: Amt für Statistik\nart: verwaltung\n---\n\nSiehe [[pflege:M-AMB-02]] und [[pflege:M-AMB-04]].\n',
  });

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const befunde = (root: string): { code: string; message: string; related?: { message: string; file: string }[] }[] =>
  (
    JSON.parse(konzept(['check', '--format', 'json', '--root', root]).stdout) as {
      diagnostics: ReturnType<typeof befunde>;
    }
  ).diagnostics.filter(({ code }) => code.startsWith('KZ3') || code.startsWith('KZ418'));

describe('konzept verzahnung holen', () => {
  test('brings the file byte for byte, notes day and digest, and leaves every other byte', async () => {
    const root = projekt();
    const body = text(index());
    serve(body);
    const before = read(root, md);
    const { status, stdout, stderr } = await hole(root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('„Pflegeplan 2027 bis 2031“ geholt von https://localhost');
    expect(stdout).toContain('Zum ersten Mal geholt.');
    expect(read(root, json)).toBe(body);
    const digest = createHash('sha512').update(body).digest('hex');
    const [, tag = ''] = /abgerufen: (\S+)/.exec(read(root, md)) ?? [];
    expect(Math.abs(Date.parse(tag) - Date.now())).toBeLessThan(3 * 86_400_000);
    // A digest that begins with a digit is quoted: YAML could take it for a number.
    expect(read(root, md).replace(/'(?=\r)|'(?=[0-9a-f]{128})|'(?=https:)/g, '')).toBe(
      before.replace(
        '/plan\r\n',
        `/plan\r\nabgerufen: ${tag}\r\ngeholt_von: https://localhost:${port}/plan/daten/konzept.json\r\nsha512: ${digest}\r\n`,
      ),
    );
    expect(befunde(root)).toEqual([]);
    expect(readdirSync(join(root, 'content/verzahnung')).sort()).toEqual(['pflege.json', 'pflege.md']);
  });

  test('tells what changed since, and which references it touches', async () => {
    const root = projekt(`https://localhost:${port}/plan/daten/konzept.json`, 'abgerufen: 2026-01-05\r\n');
    const alt = index();
    serve(text(alt));
    await hole(root);
    writeFileSync(join(root, md), read(root, md).replace(/abgerufen: .*\r/, 'abgerufen: 2026-01-05\r'));
    const neu = index();
    const find = (id: string) => neu.entitaeten.find((entitaet) => entitaet.id === id);
    Object.assign(find('M-AMB-02') ?? {}, { titel: 'Nachtnummer\u001b[31m\u202e' });
    Object.assign(find('M-AMB-01')?.stand ?? {}, { statusWort: 'abgeschlossen' });
    Object.assign(find('M-AMB-04') ?? {}, { id: 'M-AMB-09' });
    serve(text(neu));
    const { status, stdout, stderr } = await hole(root);
    expect(status).toBe(0);
    expect(stdout).toContain('Seit dem Abruf vom 05.01.2026 hat sich geändert:');
    expect(stdout).toMatch(/neu: M-AMB-09 „/);
    expect(stdout).toMatch(/entfernt: M-AMB-04 „.*“\. Hier verweisen darauf: amt\./);
    expect(stdout).toMatch(/umbenannt: M-AMB-02 heißt nicht mehr „.*“, sondern „Nachtnummer \[31m“\. Hier verweisen/);
    expect(stdout).toMatch(/Status: M-AMB-01 „.*“ war .*, ist abgeschlossen\./);
    expect(stderr).toContain('konzept check zeigt, wo.');
    const [befund, ...rest] = befunde(root);
    expect(rest).toEqual([]);
    expect(befund).toMatchObject({ code: 'KZ301', message: 'pflege:M-AMB-04 gibt es nicht.' });
    expect(befund?.related?.[0]).toMatchObject({ file: md });
    expect(befund?.related?.[0]?.message).toMatch(/^„Pflegeplan“: zuletzt abgerufen am .*Stichtag 31\.12\.2028$/);
  });

  test('says so where nothing has changed', async () => {
    const root = projekt();
    serve(text(index()));
    await hole(root);
    const after = read(root, md);
    expect((await hole(root)).stdout).toMatch(/Seit dem Abruf vom .* hat sich nichts geändert\./);
    expect(read(root, md)).toBe(after);
  });

  const weiter =
    (location: string): RequestListener =>
    (_request, response) =>
      response.writeHead(302, { location }).end();
  const body =
    (inhalt: string): RequestListener =>
    (_request, response) =>
      response.end(inhalt);

  test.each<[string, RequestListener, RegExp]>([
    ['nothing there', (_request, response) => response.writeHead(404).end(), /gibt es nicht \(Status 404\)/],
    ['a server in trouble', (_request, response) => response.writeHead(503).end(), /Status 503/],
    [
      'a page for people',
      body('<!doctype html><title>Plan</title>'),
      /ist keine konzept\.json: Der Inhalt ist kein JSON/,
    ],
    ['JSON of another kind', body('{"type":"FeatureCollection"}'), /ist keine konzept\.json: Ihr fehlt die Liste/],
    ['a later version', body('{"version":2,"entitaeten":[]}'), /neuere Form/],
    ['far too much', body('x'.repeat(5_000_001)), /mehr als 5 Megabyte/],
    ['a way out of encryption', weiter('http://localhost/konzept.json'), /unverschlüsselte Adresse/],
    ['a circle', weiter('/plan/daten/konzept.json'), /ohne anzukommen/],
    [
      'a broken line',
      (request) => request.socket.destroy(),
      /nicht erreichbar: (?:der Server hat die Verbindung abgebrochen|die Verbindung kam nicht zustande)/,
    ],
  ])('refuses %s in one sentence with exit status 3 and changes nothing', async (_name, listener, sentence) => {
    const root = projekt();
    const before = read(root, md);
    antwort = listener;
    const { status, stdout, stderr } = await hole(root);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('Geändert ist nichts');
    expect(stderr.trimEnd()).not.toContain('\n');
    expect(read(root, md)).toBe(before);
    expect(readdirSync(join(root, 'content/verzahnung'))).toEqual(['pflege.md']);
  });

  test('follows a redirect to a server that is named too, says where it ended and notes it', async () => {
    const root = projekt();
    antwort = ({ url }, response) =>
      url === '/neu.json' ? response.end(text(index())) : response.writeHead(301, { location: '/neu.json' }).end();
    const { status, stdout } = await hole(root);
    expect(status).toBe(0);
    expect(stdout).toContain(`geholt von https://localhost:${port}/neu.json`);
    expect(stdout).toContain(`Dorthin leitet https://localhost:${port}/plan/daten/konzept.json weiter.`);
    expect(read(root, md)).toContain(`geholt_von: 'https://localhost:${port}/neu.json'`);
    expect(befunde(root)).toEqual([]);
  });

  test.each(['127.0.0.1', '[::1]', '[::ffff:7f00:1]', '169.254.169.254', '10.1.2.3', '2130706433', 'localhost'])(
    'does not follow a redirect into the own network: %s',
    async (host) => {
      const root = projekt(`https://localhost:${port}/plan`);
      const before = read(root, md);
      const seen: (string | undefined)[] = [];
      antwort = ({ url, headers }, response) => {
        seen.push(headers.host);
        if (url === '/geheim.json') response.end(text(index()));
        else response.writeHead(302, { location: `https://${host}:${port}/geheim.json` }).end();
      };
      // The first server is named by another of its names, so that only the redirect is in question.
      const lokal = host === 'localhost' ? [] : ['--lokal', 'localhost'];
      const { status, stderr } = await hole(root, 'pflege', { NODE_EXTRA_CA_CERTS: ca }, lokal);
      expect(status).toBe(3);
      expect(stderr).toMatch(/liegt im eigenen Netz oder auf diesem Rechner.*--lokal.*Geändert ist nichts/);
      expect(seen.length).toBe(host === 'localhost' ? 0 : 1);
      expect(read(root, md)).toBe(before);
    },
  );

  test('trusts no server without a valid certificate', async () => {
    serve(text(index()));
    const { status, stderr } = await hole(projekt(), 'pflege', { NODE_EXTRA_CA_CERTS: '' });
    expect({ status, stderr }).toMatchObject({ status: 3, stderr: expect.stringContaining('Zertifikat') as string });
  });

  test.each([
    ['http://localhost/plan', 'pflege', /beginnt nicht mit https/],
    ['https://localhost/plan', 'pfleg', /Meinten Sie pflege/],
  ])('ends with 2 for %s and %s', async (adresse, name, sentence) => {
    const { status, stderr } = await hole(projekt(adresse), name);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });

  test('a file that somebody edited is told by check', async () => {
    const root = projekt();
    serve(text(index()));
    await hole(root);
    writeFileSync(join(root, json), read(root, json).replace('Pflegeplan 2027', 'Pflegeplan 2028'));
    expect(befunde(root)).toMatchObject([{ code: 'KZ418' }]);
  });
});
