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
      return (rest.split('?', 1)[0] ?? '').split(',').every(isPostfach) ? 'ganz' : 'unvollstaendig';
    case 'tel':
      return /^\+?[\d\s()/.-]*$/.test(rest) && rest.replaceAll(/\D/g, '').length >= 3 ? 'ganz' : 'unvollstaendig';
    default:
      return 'fremd';
  }
}

/** A host has a name of several parts: one of a single word is known in one building only, but for the machine itself. */
const hasHost = (url: string): boolean => URL.canParse(url) && /[^.]\.[^.]|^\[|^localhost$/.test(new URL(url).hostname);

function isPostfach(postfach: string): boolean {
  const [name = '', host = '', ...more] = postfach.replaceAll('%40', '@').split('@');
  return /^\S+$/.test(name) && /^[^\s.]+(?:\.[^\s.]+)+$/.test(host) && more.length === 0;
}

/** True for what may be the address of a link. */
export const isLinkadresse = (url: string): boolean => judgeAdresse(url) === 'ganz';

/** True for the address of a page on the web. */
export const isSeitenadresse = (url: string): boolean => /^https?:/i.test(url) && isLinkadresse(url);
