// Addresses outside the concept. Only these become links, wherever one is made: everything else stays text.
import { isIP } from 'node:net';
import { isPublicAddress } from './netzadressen.ts';

/** What an address is worth: it leads somewhere, it lacks where it leads to, or it is none that a reader may follow. */
export type Adressart = 'ganz' | 'unvollstaendig' | 'fremd';

/** Judges an address by itself: http and https need a host, mailto a person at a host, tel a number. */
export function judgeAdresse(url: string): Adressart {
  const colon = url.indexOf(':');
  const rest = url.slice(colon + 1);
  switch (url.slice(0, Math.max(0, colon)).trim().toLowerCase()) {
    case 'http':
    case 'https':
      return /^\/\/[^/?#\s]/.test(rest) && hasHost(url) ? 'ganz' : 'unvollstaendig';
    case 'mailto':
      return (rest.split('?', 1)[0] ?? '').split(',').every(isPostfach) ? 'ganz' : 'unvollstaendig';
    case 'tel':
      return /^\+?[\d\s()/.-]*$/.test(rest) && rest.replaceAll(/\D/g, '').length >= 3 ? 'ganz' : 'unvollstaendig';
    default:
      return 'fremd';
  }
}

/** The address as a URL; undefined where it is none. `URL.canParse` takes umlauts for a fault in Node 20 as soon as it is compiled. */
export function readUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** A host has a name of several parts: one of a single word is known in one building only, but for the machine itself. */
const hasHost = (url: string): boolean => /[^.]\.[^.]|^\[|^localhost$/.test(readUrl(url)?.hostname ?? '');

/** Names that are known in a house only. */
const hausname = /^(?:localhost|.*\.(?:local|localhost|lan|intern|internal|intra|home|corp))$/;

/** A machine or network of a house: no reader outside can reach it. */
function isInHaus(host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/, '$1');
  return isIP(address) === 0 ? hausname.test(host) : !isPublicAddress(address);
}

/** True for an address that carries somebody's name or password. */
const hasZugang = (url: string): boolean => {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
};

/** True for a whole address that is not for readers: it leads into a house, or carries a name or password. */
export const isVertraulich = (url: string): boolean =>
  /^https?:/i.test(url) && (hasZugang(url) || isInHaus(new URL(url).hostname));

/** True for the address of a mailbox: a name at a host. */
export function isPostfach(postfach: string): boolean {
  const [name = '', host = '', ...more] = postfach.replaceAll('%40', '@').split('@');
  return /^\S+$/.test(name) && /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) && more.length === 0;
}

/** True for what may be the address of a link. */
export const isLinkadresse = (url: string): boolean =>
  judgeAdresse(url) === 'ganz' && !(/^https?:/i.test(url) && hasZugang(url));

/** True for the address of a page on the web. */
export const isSeitenadresse = (url: string): boolean => /^https?:/i.test(url) && isLinkadresse(url);

/** An address with its signs in the place of their numbers (%20); one that is not written so stays as it is. */
export function decodeAdresse(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
