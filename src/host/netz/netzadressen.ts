// Connections to public addresses only.
import { lookup as lookUp } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../../base/netz/netzadressen.ts';
import { Grund } from '../outside.ts';

/** What is told of a server that is not public. */
export const nichtOeffentlich = (host: string): Grund =>
  new Grund(
    `${host} liegt im eigenen Netz oder auf diesem Rechner; ist das gewollt, nennen Sie den Server mit --lokal ${host}`,
  );

/**
 * Looks a name up for a connection, which then goes to these addresses and to no others: a name that leads somewhere else the
 * next time does not help. Gives an error where one of them is not public.
 */
export const lookUpPublic: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, addresses) => {
    if (error) {
      callback(error, '', 0);
      return;
    }
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) callback(nichtOeffentlich(host), '', 0);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
