// A certificate for localhost, made for one test (RFC 5280, as little of it as a client asks for), so that none has to be kept.
import { createSign, generateKeyPairSync } from 'node:crypto';

type Teil = Uint8Array;

/** A value in DER: tag, length, content. */
function der(tag: number, ...content: readonly Teil[]): Teil {
  const body = Buffer.concat(content);
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Uint8Array.from([tag, ...length]), body]);
}

const sequence = (...content: readonly Teil[]): Teil => der(0x30, ...content);
const oid = (hex: string): Teil => der(0x06, Buffer.from(hex, 'hex'));
const text = (tag: number, value: string): Teil => der(tag, Buffer.from(value));

/** A key and a certificate, both as PEM: self-signed, for localhost. */
export function makeZertifikat(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(oid('550403'), text(0x0c, 'localhost'))));
  const altName = sequence(oid('551d11'), der(0x04, sequence(text(0x82, 'localhost'))));
  const certificate = sequence(
    der(0xa0, der(0x02, Uint8Array.from([2]))),
    der(0x02, Uint8Array.from([1])),
    ecdsaWithSha256,
    name,
    sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(altName)),
  );
  const signature = createSign('sha256').update(certificate).sign(privateKey);
  const whole = sequence(certificate, ecdsaWithSha256, der(0x03, Uint8Array.from([0]), signature));
  const lines =
    Buffer.from(whole)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
