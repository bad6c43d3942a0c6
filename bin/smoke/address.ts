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
  if (!/^https?:$/.test(protocol))
    throw new Error(`${text} is not the address of a portal, such as https://portal.example`);
  const url = href.replace(/\/$/, '');
  return {
    url,
    ask: async (method, path, headers = {}) => {
      const reply = await fetch(`${url}${path}`, { method, headers, redirect: 'manual' });
      return { status: reply.status, headers: reply.headers, text: await reply.text() };
    },
  };
};
