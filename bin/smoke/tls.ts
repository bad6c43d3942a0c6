import { connect } from 'node:tls';
import type { Check } from './check';

/** The protocol that a TLS handshake with this version at most agrees on; undefined where it is refused. */
const handshake = (
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

/** What is looked at of an encrypted address. */
export const encryption = (url: string): readonly Check[] => {
  if (!url.startsWith('https:')) return [];
  return [
    {
      name: 'TLS 1.1 is refused',
      run: async () => {
        const agreed = await handshake(url, 'TLSv1.1');
        return agreed === undefined ? undefined : `agreed on ${agreed}`;
      },
    },
    {
      name: 'TLS 1.3 is spoken',
      run: async () => {
        const agreed = await handshake(url, 'TLSv1.3');
        return agreed === 'TLSv1.3' ? undefined : `agreed on ${agreed ?? 'nothing'}`;
      },
    },
  ];
};
