declare module 'http_ece' {
  import type { ECDH } from 'node:crypto';

  interface DecryptionOptions {
    readonly version: 'aes128gcm';
    /** The subscription's own key pair. */
    readonly privateKey: ECDH;
    /** The subscription's secret, as base64url. */
    readonly authSecret: string;
  }
  /** Decrypts a body in encrypted content coding (RFC 8188), with the keys of Web Push (RFC 8291). */
  export function decrypt(body: Buffer, options: DecryptionOptions): Buffer;
}
