/*
 * The sandbox of an agency: all that its test keys see and write lies in partitions of its own, which no key of the live portal
 * can name, in the table, its indexes and the bucket (docs/adr/0186).
 */

/** Whose sandbox, and how often it was emptied: `<agency's id>.<generation>`. */
export type Sandbox = string;

export const sandboxOf = (agencyId: string, generation: unknown): Sandbox =>
  `${agencyId}.${Number(generation ?? 0)}`;

/**
 * Kinds of key that are the same inside and outside: what the agency is registered as and its keys, what is noted of its calls, the
 * reports by which live keys are given, and what operators keep for all. Nothing in them is a person's.
 */
const shared: ReadonlySet<string> = new Set([
  'agency',
  'agency-calls',
  'conformance',
  'calendar',
  'calendars',
  'mandate-namespace',
  'mandate-namespaces',
]);

/** `key()` escapes `%` in all that it joins, as `%25`, so that no other key has this. */
const mark = '#%@';

const splitAt = (key: string): number => {
  const end = key.indexOf('#');
  return end < 0 ? key.length : end;
};

/** A partition's key as it stands in the sandbox: the kind stays in front, as functions are granted access by it. */
export const insideOf =
  (sandbox: Sandbox) =>
  (key: string): string => {
    const end = splitAt(key);
    if (shared.has(key.slice(0, end))) return key;
    if (key.startsWith(mark, end)) throw new Error('a key of a sandbox is no key inside of it');
    return `${key.slice(0, end)}${mark}${sandbox}${key.slice(end)}`;
  };

/** The sandbox in which a partition lies; undefined of the live portal's. */
export const sandboxIn = (key: string): Sandbox | undefined => {
  const end = splitAt(key);
  return key.startsWith(mark, end) ? key.slice(end + mark.length).split('#', 1)[0] : undefined;
};

/** The key as whoever works in the sandbox knows it. */
export const outsideOf = (key: string): string => {
  const sandbox = sandboxIn(key);
  if (sandbox === undefined) return key;
  const end = splitAt(key);
  return key.slice(0, end) + key.slice(end + mark.length + sandbox.length);
};

/** What of the shared kinds is written from inside: that the sandbox is emptied, what is noted of calls, and passed reports. */
const writable: ReadonlySet<string> = new Set(['agency', 'agency-calls', 'conformance']);

/** Throws where a test key would change what all agencies see. */
export const checkWritable = (key: string): void => {
  const kind = key.slice(0, splitAt(key));
  if (shared.has(kind) && !writable.has(kind)) throw new Error(`${kind} is not written from a sandbox`);
};

/** The variable that tells a function's buckets that they serve a sandbox. No stack sets it. */
export const sandboxVariable = 'SANDBOX';
