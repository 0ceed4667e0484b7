// A preview for the one person at this machine: a server on the loopback address that shows what is in memory, and an eye on files.
import { lstatSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { decodeAdresse, readUrl } from '../../base/netz/adresse.ts';
import { OutsideError, reasonOf } from '../outside.ts';

/** What is answered to a request. */
export interface Antwort {
  readonly typ: string;
  readonly inhalt: Uint8Array | string;
}

/** A running server. */
export interface Vorschauserver {
  readonly adresse: string;
  readonly close: () => Promise<void>;
}

/** Answers a path without its first slash, with what is asked behind it; undefined for what is not there. */
export type Antworter = (pfad: string, frage: URLSearchParams) => Promise<Antwort | undefined> | Antwort | undefined;

/** What only the pages of the preview itself may ask for. */
export const eigenerPfad = '__konzept/';

/**
 * Serves on 127.0.0.1. A page of any other site gets nothing: neither under another name for this machine nor by taking our scripts into its
 * own. Throws OutsideError where the port is taken.
 */
export function openVorschau(port: number, answer: Antworter): Promise<Vorschauserver> {
  const server = createServer((request, response) => void respond(request, response, answer));
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        new OutsideError(
          cause.code === 'EADDRINUSE'
            ? `Den Anschluss ${port} benutzt schon ein anderes Programm. Nennen Sie mit --port einen anderen.`
            : `Die Vorschau ließ sich nicht öffnen (${reasonOf(cause)}).`,
          { cause },
        ),
      ),
    );
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const open = typeof address === 'object' && address ? address.port : port;
      resolve({
        adresse: `http://127.0.0.1:${open}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, answer: Antworter): Promise<void> {
  // What stands behind the host, whatever it is: `//x` would name another host, and names the same file as `/x`.
  const asked = `http://127.0.0.1${request.url ?? '/'}`;
  const { pathname, searchParams } = readUrl(asked) ?? new URL('http://127.0.0.1/');
  const pfad = pathname.replace(/^\/+/, '');
  const isHome = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '');
  const from = request.headers['sec-fetch-site'];
  const isOwn = from === undefined || from === 'same-origin' || from === 'none';
  const found =
    request.method === 'GET' && isHome && (isOwn || !pfad.startsWith(eigenerPfad))
      ? await answer(decodeAdresse(pfad), searchParams)
      : undefined;
  if (response.destroyed) return;
  response.writeHead(found ? 200 : 404, {
    'content-type': found?.typ ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(found?.inhalt ?? 'Diese Seite gibt es nicht.');
}

/**
 * Calls `onChange` when files at or below the paths have changed and it has been quiet for a moment; gives the way to stop. It looks once
 * more soon after each call: editors write in several steps, and of those that follow each other at once not every one is told.
 */
export async function watchFiles(paths: readonly string[], onChange: () => void): Promise<() => Promise<void>> {
  const watcher = watch([...paths], { ignoreInitial: true });
  let seen = '';
  let soon: NodeJS.Timeout | undefined;
  let again: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = listStaende(paths);
    if (now === seen) return;
    seen = now;
    onChange();
    clearTimeout(again);
    again = setTimeout(look, settled);
  };
  watcher.on('all', () => {
    clearTimeout(soon);
    soon = setTimeout(look, quiet);
  });
  watcher.on('error', () => undefined);
  await new Promise<void>((ready) => void watcher.once('ready', () => ready()));
  seen = listStaende(paths);
  const lookout = setInterval(look, often);
  return async () => {
    clearTimeout(soon);
    clearTimeout(again);
    clearInterval(lookout);
    await watcher.close();
  };
}

/** What is at or below the paths, each with its size and the time of its last change; what is going away just now is left out. */
function listStaende(paths: readonly string[]): string {
  const tell = (path: string): string[] => {
    try {
      const stat = lstatSync(path);
      const own = `${path} ${stat.size} ${stat.mtimeMs}`;
      return stat.isDirectory() ? [own, ...readdirSync(path).flatMap((name) => tell(join(path, name)))] : [own];
    } catch {
      return [];
    }
  };
  return paths.flatMap(tell).join('\n');
}

/** So many milliseconds pass until a change is seen that no system told: network drives and a machine that slept tell none. */
const often = 2000;

/** An editor that empties a file before it writes it has written it after so many milliseconds. */
const quiet = 10;

/** chokidar tells a file's changes once in 50 ms: so many milliseconds after a call, whatever was written beside it is there. */
const settled = 60;
