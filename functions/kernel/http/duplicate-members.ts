import { pointerStep } from '../text/pointer';

/*
 * Members of one name in one object. Parsers disagree on which of them counts (RFC 8259, section 4), and the portal might
 * decide by another than a system before it has looked at. `JSON.parse` keeps the last without a word.
 */

/** An object or a list that is open where the text has been read to. */
interface Open {
  readonly pointer: string;
  /** Of an object: its names so far. */
  readonly names?: Set<string>;
  /** The last name of an object, or how many entries of a list are done. */
  at: string | number;
  awaitsName: boolean;
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/gs;

const opened = (inside: Open | undefined, isObject: boolean): Open => {
  const pointer = inside ? `${inside.pointer}/${pointerStep(String(inside.at))}` : '';
  return { pointer, ...(isObject ? { names: new Set() } : {}), at: 0, awaitsName: isObject };
};

/** The next value is a name or an entry. */
const moveOn = (inside: Open): void => {
  inside.awaitsName = inside.names !== undefined;
  if (!inside.names) inside.at = Number(inside.at) + 1;
};

const nameOf = (written: string): string =>
  written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);

/** Notes the name; gives the pointer to the member if its object has the name already. */
const named = (inside: Open, names: Set<string>, name: string): string | undefined => {
  const isKnown = names.has(name);
  names.add(name);
  inside.at = name;
  inside.awaitsName = false;
  return isKnown ? `${inside.pointer}/${pointerStep(name)}` : undefined;
};

/** What one token does to what is open. */
const read = (stack: Open[], each: string): string | undefined => {
  const inside = stack.at(-1);
  switch (each) {
    case '{':
    case '[':
      stack.push(opened(inside, each === '{'));
      return undefined;
    case '}':
    case ']':
      stack.pop();
      return undefined;
    case ',':
      if (inside) moveOn(inside);
      return undefined;
    default:
      return inside?.names && inside.awaitsName ? named(inside, inside.names, nameOf(each)) : undefined;
  }
};

/** How many members a value of JSON has, at all depths. */
const membersIn = (value: unknown): number => {
  let count = 0;
  const left: unknown[] = [value];
  while (left.length > 0) {
    const each = left.pop();
    if (typeof each !== 'object' || each === null) continue;
    const values = Object.values(each);
    if (!Array.isArray(each)) count += values.length;
    for (const inner of values) if (typeof inner === 'object') left.push(inner);
  }
  return count;
};

/** What each member of a text has; a quotation mark inside of a text may be followed so too. */
const mayName = /"\s*:/g;

/**
 * JSON Pointers (RFC 6901) to the members of a JSON text that stand twice; `value` is what was read from it. Reading the text
 * again takes several times as long as `JSON.parse` did, and is spared where as many members were read as it can have.
 * Without recursion: the depth is the caller's.
 */
export const duplicateMembers = (json: string, value: unknown): string[] => {
  if ((json.match(mayName)?.length ?? 0) === membersIn(value)) return [];
  const stack: Open[] = [];
  const found: string[] = [];
  for (const [each] of json.matchAll(token)) {
    const pointer = read(stack, each);
    if (pointer !== undefined) found.push(pointer);
  }
  return found;
};
