import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that signs itself, and its key, both PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const ECDSA_WITH_SHA256 = '06082a8648ce3d040302';
const COMMON_NAME = '0603550403';
const SUBJECT_ALTERNATIVE_NAMES = '0603551d11';

/** Makes one for host names; valid until 2049. Node can check certificates but not make them, and none is kept in the repository. */
export function certificateFor(names: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(0x30, hex(ECDSA_WITH_SHA256));
  const name = der(0x30, der(0x31, der(0x30, hex(COMMON_NAME), der(0x0c, Buffer.from('a test')))));
  const alternatives = der(0x30, ...names.map((host) => der(0x82, Buffer.from(host))));
  const extension = der(0x30, hex(SUBJECT_ALTERNATIVE_NAMES), der(0x04, alternatives));
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    der(0x30, utcTime('200101000000Z'), utcTime('490101000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const bytes = der(0x30, content, algorithm, signature).toString('base64');
  const lines = bytes.match(/.{1,64}/g) ?? [];
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function utcTime(moment: string): Buffer {
  return der(0x17, Buffer.from(moment));
}

function hex(bytes: string): Buffer {
  return Buffer.from(bytes, 'hex');
}

/** A value of ASN.1 as DER writes it: its tag, its length, its contents. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
