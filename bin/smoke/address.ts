import { connect } from 'node:tls';

/** What came back for one request, as far as it is looked at. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The portal's address, or that of one API: where the checks send their requests. */
export interface Address {
  /** Without a slash at its end. */
  readonly url: string;
  ask(method: string, path: string, headers?: Readonly<Record<string, string>>): Promise<Reply>;
}

/** Refuses what is no address. */
export const openAddress = (text: string): Address => {
  const { protocol, href } = new URL(text);
  if (!/^https?:$/.test(protocol)) throw new Error(`${text} is no address of a portal`);
  const url = href.replace(/\/$/, '');
  return {
    url,
    ask: async (method, path, headers = {}) => {
      const reply = await fetch(`${url}${path}`, { method, headers, redirect: 'manual' });
      return { status: reply.status, headers: reply.headers, text: await reply.text() };
    },
  };
};

/** The protocol that a TLS handshake with this version at most agrees on; undefined where it is refused. */
export const handshake = (
  url: string,
  maxVersion: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3',
): Promise<string | undefined> => {
  const { hostname: host, port } = new URL(url);
  return new Promise((resolve) => {
    // Old versions are refused by Node itself at its usual level of security, whatever the other side says.
    const old =
      maxVersion === 'TLSv1.1' ? { minVersion: 'TLSv1' as const, ciphers: 'DEFAULT@SECLEVEL=0' } : {};
    const options = { host, port: Number(port || 443), servername: host, maxVersion, ...old };
    const socket = connect(options, () => {
      resolve(socket.getProtocol() ?? undefined);
      socket.end();
    });
    socket.on('error', () => resolve(undefined));
  });
};
