// Addresses outside the concept. Only these become links, wherever one is made: everything else stays text.

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
      return /^[^\s@?]+@[^\s@?]+\.[^\s@?]*[\p{L}\d](?:\?|$)/u.test(rest) ? 'ganz' : 'unvollstaendig';
    case 'tel':
      return /^\+?[\d\s()/.-]*$/.test(rest) && rest.replaceAll(/\D/g, '').length >= 3 ? 'ganz' : 'unvollstaendig';
    default:
      return 'fremd';
  }
}

function hasHost(url: string): boolean {
  try {
    return /[\p{L}\d]/u.test(new URL(url).hostname);
  } catch {
    return false;
  }
}

/** True for what may be the address of a link. */
export const isLinkadresse = (url: string): boolean => judgeAdresse(url) === 'ganz';

/** True for the address of a page on the web. */
export const isSeitenadresse = (url: string): boolean => /^https?:/i.test(url) && isLinkadresse(url);
