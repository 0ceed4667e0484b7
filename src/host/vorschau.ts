// A preview for the one person at this machine: a server on the loopback address that shows what is in memory, and an eye on files.
import { lstatSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { watch } from 'chokidar';
import { readUrl } from '../base/netz/adresse.ts';
import { OutsideError, reasonOf } from './outside.ts';
import { decodeAdresse } from '../base/netz/adresse.ts';

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
  // What stands behind the host, whatever it is: `//x` would name another host.
  const asked = `http://127.0.0.1${request.url ?? '/'}`;
  const { pathname, searchParams } = readUrl(asked) ?? new URL('http://127.0.0.1/');
  const pfad = pathname.slice(1);
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

/** Calls `onChange` when files at or below the paths have changed and it has been quiet for a moment; gives the way to stop. */
export async function watchFiles(paths: readonly string[], onChange: () => void): Promise<() => Promise<void>> {
  const watcher = watch([...paths], { ignoreInitial: true });
  let timer: NodeJS.Timeout | undefined;
  let seen = '';
  const tell = (): void => {
    seen = listStaende(paths);
    onChange();
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, quiet);
  });
  watcher.on('error', () => undefined);
  await new Promise<void>((ready) => void watcher.once('ready', () => ready()));
  seen = listStaende(paths);
  const lookout = setInterval(() => {
    if (listStaende(paths) !== seen) tell();
  }, often);
  return async () => {
    clearTimeout(timer);
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

/** Editors write a file in several steps; a checkout changes hundreds. Longer than the 50 ms in which chokidar tells a file's changes once: the
 * last of them would be lost if it were read before. */
const quiet = 60;
