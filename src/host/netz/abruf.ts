// The one way to the network: a file over HTTPS (RFC 9110), and the day on which that happens. Only one command comes here.
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP } from 'node:net';
import { readUrl } from '../../base/netz/adresse.ts';
import { isPublicAddress } from '../../base/netz/netzadressen.ts';
import { lookUpPublic, nichtOeffentlich } from './netzadressen.ts';
import { Grund, OutsideError, reasonOf, systemCodeOf } from '../outside.ts';

const seconds = 30;
const mostRedirects = 5;

/** What was fetched, and the address where it was in the end. */
export interface Abruf {
  readonly bytes: Uint8Array;
  readonly url: URL;
}

/**
 * Fetches the bytes of an address that begins with https://, following redirects to others that do. Servers that are not public
 * are refused, by their address and by what their name leads to, except those in `lokal`. Throws OutsideError where it cannot be
 * reached, answers with anything but 200, leads to http://, or is larger than `mostBytes`.
 */
export async function fetchBytes(start: URL, mostBytes: number, lokal: readonly string[]): Promise<Abruf> {
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    let url = start;
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const response = await connect(url, lokal, signal);
      const { statusCode = 0 } = response;
      const next = response.headers.location;
      if (statusCode < 300 || statusCode > 399 || next === undefined)
        return { bytes: await readBody(url, response, mostBytes), url };
      response.destroy();
      const there = readUrl(next, url.href);
      if (!there) throw refuse(start, 'leitet auf eine Adresse weiter, die keine ist');
      url = there;
      if (url.protocol !== 'https:')
        throw refuse(start, `leitet auf eine unverschlüsselte Adresse weiter (${url.href})`);
    }
    throw refuse(start, 'leitet immer weiter, ohne anzukommen');
  } catch (error) {
    if (error instanceof OutsideError) throw error;
    throw refuse(start, `ist nicht erreichbar: ${tellGrund(error, signal)}`, error);
  }
}

/** The answer to one request. A number for a name is looked at here, a name when it is looked up. */
async function connect(url: URL, lokal: readonly string[], signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const named = lokal.some((each) => each.toLowerCase() === host);
  if (!named && isIP(host) !== 0 && !isPublicAddress(host)) throw nichtOeffentlich(host);
  const headers = { accept: 'application/json', 'accept-encoding': 'identity' };
  const sent = request(url, { agent: false, signal, headers, ...(!named && { lookup: lookUpPublic }) });
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

async function readBody(url: URL, response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const { statusCode = 0 } = response;
  const refusal = (was: string): OutsideError => {
    response.destroy();
    return refuse(url, was);
  };
  if (statusCode === 404) throw refusal('gibt es nicht (Status 404)');
  if (statusCode !== 200) throw refusal(`antwortet nicht mit der Datei (Status ${statusCode})`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response as AsyncIterable<Uint8Array>) {
    parts.push(part);
    length += part.length;
    if (length > mostBytes) throw refusal(`liefert mehr als ${mostBytes / 1e6} Megabyte`);
  }
  return Buffer.concat(parts);
}

const refuse = ({ href }: URL, was: string, cause?: unknown): OutsideError =>
  new OutsideError(`${href} ${was}. Geändert ist nichts; prüfen Sie die Adresse und die Verbindung zum Netz.`, {
    cause,
  });

/** Why a connection failed, in our words. */
function tellGrund(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `nach ${seconds} Sekunden kam keine Antwort`;
  return error instanceof Grund || systemCodeOf(error) !== undefined
    ? reasonOf(error)
    : 'die Verbindung kam nicht zustande';
}
