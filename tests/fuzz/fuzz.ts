import fc from 'fast-check';
import type { Method } from '../../functions/kernel/contract/contract';
import type { Caller } from '../support/callers';
import type { Received, Sending, Transport } from '../support/transport';
import { shotsAt } from './breaks';
import { type Json, type Operation, operationsOf, resolver } from './description';
import type { Shot } from './requests';
import { memoryOf, Recall } from './values';
import { faultsOf, type Target } from './verdict';

/** Who may be asked to send a request, by what the operation asks for. */
interface Callers {
  readonly nobody: Caller;
  readonly citizens: readonly Caller[];
  readonly operator: Caller;
  readonly agency: Caller;
  /** The same agency, whose key is a bearer token. */
  readonly bearer: Caller;
}

interface Hunt {
  /** What `/openapi.json` says. */
  readonly document: Json;
  readonly transport: Transport;
  readonly callers: Callers;
  /** The same seed sends the same requests. */
  readonly seed: number;
  readonly rounds: number;
  /** Requests to each operation in a round. */
  readonly runs: number;
}

/** How often each operation answered with each status: shows how deep the fuzzer got. */
type Tally = ReadonlyMap<string, ReadonlyMap<number, number>>;

type Memory = Map<string, string[]>;

const remembered = 200;

const keep = (memory: Memory, kind: string, value: string): void => {
  memory.set(kind, [...new Set([value, ...(memory.get(kind) ?? [])])].slice(0, remembered));
};

/** Keeps ids, codes and cursors of a reply for later requests. */
const learn = (memory: Memory, value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) {
    const kind = typeof each === 'string' ? memoryOf(name) : undefined;
    if (kind) keep(memory, kind, String(each));
    else learn(memory, each);
  }
};

/** The `id` of what a path is about goes by the path's noun: that of `/v1/complaints` is a `complaintId`. */
const learnId = (memory: Memory, { path }: Operation, value: unknown): void => {
  const [collection] = path
    .split('/')
    .filter((step) => step && !step.startsWith('{'))
    .slice(-1);
  const { id, items = [] } = (value ?? {}) as {
    readonly id?: unknown;
    readonly items?: readonly { readonly id?: unknown }[];
  };
  const ids = [id, ...(Array.isArray(items) ? items.map((item) => item?.id) : [])];
  const name = `${collection?.replace(/ies$/, 'y').replace(/s$/, '')}Id`;
  for (const each of ids) if (typeof each === 'string') keep(memory, name, each);
};

const recall = (memory: Memory, value: unknown): unknown => {
  if (value instanceof Recall) {
    const known = memory.get(value.name) ?? [];
    return known[value.nth % Math.max(known.length, 1)] ?? value.otherwise;
  }
  if (Array.isArray(value)) return value.map((each) => recall(memory, each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, recall(memory, each)]));
};

const senderOf = ({ scheme, group }: Operation, { by, query }: Shot, callers: Callers): Caller => {
  const { nobody, citizens, operator, agency, bearer } = callers;
  const citizen = citizens[query.length % citizens.length] ?? nobody;
  if (by === 'nobody') return nobody;
  const forAgencies = scheme === 'agency' || scheme === 'bearer';
  if (by === 'stranger') return forAgencies ? citizen : agency;
  if (forAgencies) return scheme === 'agency' ? agency : bearer;
  if (group) return operator;
  return scheme ? citizen : nobody;
};

const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** A form holds texts: what is no list of them is written as one. */
const formOf = (body: unknown): string => {
  const fields = Object.entries(typeof body === 'object' && body !== null ? body : { body });
  const texts = fields.flatMap(([name, value]) =>
    [value]
      .flat()
      .map((each): [string, string] => [
        wellFormed(name),
        wellFormed(typeof each === 'string' ? each : (JSON.stringify(each) ?? '')),
      ]),
  );
  return String(new URLSearchParams(texts));
};

const isForm = ({ body }: Operation): boolean => body?.media === 'application/x-www-form-urlencoded';

/** The body as the description speaks of it; of a form without what is empty, which counts as absent. */
const sentAs = (operation: Operation, text: string | undefined): unknown => {
  // No body is one without members.
  if (!isForm(operation)) return text === '' ? {} : asJson(text);
  const fields = new URLSearchParams(text);
  const given = (name: string) => fields.getAll(name).filter((value) => value.trim() !== '');
  const texts = [...new Set(fields.keys())].map((name) => [name, given(name)] as const);
  return Object.fromEntries(
    texts.flatMap(([name, values]) =>
      values.length ? [[name, values.length === 1 ? values[0] : values]] : [],
    ),
  );
};

const bodyOf = (operation: Operation, { body }: Shot, memory: Memory): string | undefined => {
  if (!body) return undefined;
  if ('text' in body) return body.text;
  const value = recall(memory, body.json);
  return isForm(operation) ? formOf(value) : JSON.stringify(value);
};

const sendingOf = (operation: Operation, shot: Shot, memory: Memory, callers: Callers): Sending => {
  const text = bodyOf(operation, shot, memory);
  const params = Object.entries(recall(memory, shot.params) as Json);
  const query = shot.query.map(([name, value]) => [name, recall(memory, value)] as const);
  return {
    method: shot.method as Method,
    resource: operation.path,
    params: Object.fromEntries(params.map(([name, value]) => [name, wellFormed(String(value))])),
    query: query.map(([name, value]) => [wellFormed(name), wellFormed(String(value))] as const),
    headers: shot.headers,
    body: shot.method === 'GET' ? undefined : text,
    caller: senderOf(operation, shot, callers),
  };
};

const asJson = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};

/** What no variable of a path can be: browsers and `fetch` resolve the dots (WHATWG URL, section 4.4). */
const noSegment = new Set(['', '.', '..']);

/** Where a request goes. A path with nothing for a variable is another path: that of another operation, or of none. */
const targetOf = (routes: ReadonlyMap<string, Operation>, { method, resource, params }: Sending): Target =>
  Object.values(params).some((each) => noSegment.has(each))
    ? 'elsewhere'
    : (routes.get(`${method} ${resource}`) ?? 'nowhere');

const told = (
  operation: Operation,
  sending: Sending,
  received: Received,
  faults: readonly string[],
): string =>
  [
    `${operation.id}: ${faults.join('; ')}`,
    `sent     ${JSON.stringify(sending).slice(0, 3000)}`,
    `received ${JSON.stringify(received).slice(0, 3000)}`,
  ].join('\n');

/** What makes things comes first; the others begin with another one in each round, so that none always comes too late. */
const inOrder = (operations: readonly Operation[], round: number): Operation[] => {
  const makes = ({ method, path }: Operation) => method === 'POST' && !path.includes('{');
  const others = operations.filter((each) => !makes(each));
  const begin = (round * 7) % Math.max(others.length, 1);
  return [...operations.filter(makes), ...others.slice(begin), ...others.slice(0, begin)];
};

/**
 * Sends valid and broken requests to each operation, and throws at the first answer that is a server error, reveals
 * internals, or does not match the documentation.
 */
export const hunt = async ({ document, transport, callers, seed, rounds, runs }: Hunt): Promise<Tally> => {
  const operations = operationsOf(document);
  const resolve = resolver(document);
  const routes = new Map(operations.map((each) => [`${each.method} ${each.path}`, each]));
  const memory: Memory = new Map();
  const tally = new Map<string, Map<number, number>>();
  const shots = Array.from({ length: rounds }, (_, round) => inOrder(operations, round)).flat();
  for (const [index, operation] of shots.entries()) {
    const shoot = async (shot: Shot): Promise<void> => {
      const sending = sendingOf(operation, shot, memory, callers);
      const received = await transport(sending);
      const target = targetOf(routes, sending);
      const answered = tally.get(operation.id) ?? new Map<number, number>();
      tally.set(operation.id, answered.set(received.status, (answered.get(received.status) ?? 0) + 1));
      learn(memory, asJson(received.body));
      learnId(memory, operation, asJson(received.body));
      const sent = sentAs(operation, sending.body?.toString());
      const faults = faultsOf(target, shot, received, sent);
      if (faults.length) throw new Error(told(operation, sending, received, faults));
    };
    await fc.assert(fc.asyncProperty(shotsAt(operation, resolve), shoot), {
      seed: seed + index,
      numRuns: runs,
      endOnFailure: true,
    });
  }
  return tally;
};
