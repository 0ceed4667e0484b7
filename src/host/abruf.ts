// The one way to the network: a file over HTTPS (RFC 9110), and the day on which that happens. Only one command comes here.
import { OutsideError, reasonOf, systemCodeOf } from './outside.ts';

const seconds = 30;
const mostRedirects = 5;

/**
 * Fetches the bytes of an address that begins with https://, following redirects to others that do. Throws OutsideError
 * where it cannot be reached, answers with anything but 200, leads to http://, or is larger than `mostBytes`.
 */
export async function fetchBytes(start: URL, mostBytes: number): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    let url = start;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const response = await fetch(url, { signal, redirect: 'manual' });
      const next = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || next === null)
        return await readBody(url, response, mostBytes);
      await response.body?.cancel();
      url = new URL(next, url);
      if (url.protocol !== 'https:')
        throw refuse(start, `leitet auf eine unverschlüsselte Adresse weiter (${url.href})`);
    }
    throw refuse(start, 'leitet immer weiter, ohne anzukommen');
  } catch (error) {
    throw error instanceof OutsideError ? error : refuse(start, `ist nicht erreichbar: ${tellGrund(error)}`, error);
  }
}

async function readBody(url: URL, response: Response, mostBytes: number): Promise<Uint8Array> {
  if (response.status === 404) throw refuse(url, 'gibt es nicht (Status 404)');
  if (response.status !== 200) throw refuse(url, `antwortet nicht mit der Datei (Status ${response.status})`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > mostBytes) throw refuse(url, `liefert mehr als ${mostBytes / 1e6} Megabyte`);
  }
  return Buffer.concat(parts);
}

const refuse = ({ href }: URL, was: string, cause?: unknown): OutsideError =>
  new OutsideError(`${href} ${was}. Geändert ist nichts; prüfen Sie die Adresse und die Verbindung zum Netz.`, {
    cause,
  });

/** Why a connection failed, in our words. */
function tellGrund(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `nach ${seconds} Sekunden kam keine Antwort`;
  return systemCodeOf(error) === undefined ? 'die Verbindung kam nicht zustande' : reasonOf(error);
}

/** Today, where the user is, as 2026-11-23. No output of a build may depend on it. */
export function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
