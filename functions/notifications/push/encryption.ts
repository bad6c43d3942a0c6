import { createCipheriv, createECDH, hkdfSync } from 'node:crypto';
import type { Device } from '../preferences/device';

/*
 * What a push service carries and cannot read (RFC 8291): a text encrypted for one subscription, as one record of the content
 * coding `aes128gcm` (RFC 8188).
 */

const curve = 'prime256v1';

/** A private key for one message. */
const newKey = (): Buffer => {
  const pair = createECDH(curve);
  pair.generateKeys();
  return pair.getPrivateKey();
};

/** Bytes that any push service takes (RFC 8030 section 7.2), header and tag with them. */
const recordSize = 4_096;
const tagSize = 16;
const headerSize = 86;
/** Bytes of the longest text. */
export const maxPlain = recordSize - headerSize - tagSize - 1;
/** The end of the last record (RFC 8188 section 2). */
const delimiter = Buffer.from([2]);

/** Texts are made as long as one of few lengths, so that the push service learns little of them. */
const padding = 512;

const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** The text padded with zeros behind its delimiter. */
const padded = (text: Buffer, step: number): Buffer => {
  const length = Math.min(Math.ceil((text.length + 1) / step) * step, maxPlain + 1);
  return Buffer.concat([text, delimiter, Buffer.alloc(length - text.length - 1)]);
};

/** Encrypts a text for a subscription, with a salt of 16 bytes that was never used. Refuses one of more than `maxPlain` bytes. */
export const encryptFor = (
  { p256dh, auth }: Pick<Device, 'p256dh' | 'auth'>,
  text: Buffer,
  salt: Buffer,
  { key = newKey(), step = padding } = {},
): Buffer => {
  if (text.length > maxPlain) throw new Error(`A push message has ${maxPlain} bytes at most`);
  const own = createECDH(curve);
  own.setPrivateKey(key);
  const receiver = Buffer.from(p256dh, 'base64url');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, own.getPublicKey()]);
  const secret = derive(own.computeSecret(receiver), Buffer.from(auth, 'base64url'), info, 32);
  const cipher = createCipheriv(
    'aes-128-gcm',
    derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16),
    derive(secret, salt, 'Content-Encoding: nonce\0', 12),
  );
  const size = Buffer.alloc(5);
  size.writeUInt32BE(recordSize);
  size.writeUInt8(own.getPublicKey().length, 4);
  const content = [cipher.update(padded(text, step)), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([salt, size, own.getPublicKey(), ...content]);
};
