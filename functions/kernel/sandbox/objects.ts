import type { Sandbox } from './names';

/*
 * Objects of a sandbox in the bucket: `incoming/<kind>/~<sandbox>/…`, behind the prefix and the kind by which functions are told of
 * uploads and granted access.
 */

const split = (key: string): readonly [head: string, rest: string] => {
  const [, head = '', rest = ''] = /^([a-z-]+\/[a-z-]+\/)(.*)$/.exec(key) ?? [];
  return [head, rest];
};

/** The object's key in the bucket; undefined stands for the live portal. */
export const objectInside = (key: string, sandbox: Sandbox | undefined): string => {
  if (!sandbox) return key;
  const [head, rest] = split(key);
  if (!head) throw new Error('an object that no sandbox has');
  return `${head}~${sandbox}/${rest}`;
};

/** The key as whoever works in the sandbox knows it, and the sandbox; undefined of the live portal's. */
export const objectOutside = (
  key: string,
): { readonly key: string; readonly sandbox?: Sandbox | undefined } => {
  const [head, rest] = split(key);
  const [, sandbox, own] = /^~([^/]+)\/(.*)$/.exec(rest) ?? [];
  return sandbox === undefined ? { key } : { key: `${head}${own}`, sandbox };
};
