import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readState, writeState } from '../machine/state';
import { personIn, type RegisteredPerson } from './people';

/*
 * The laptop's civil registry: it answers what people claim, and "prints" letters, as an agency's system would, over the portal's
 * own API and with a key of its own.
 */

/** How long it sleeps between two looks. */
const IDLE_MS = 3_000;

interface Listed {
  readonly items: readonly { readonly id: string; readonly claimId?: string }[];
}

interface RegistryOptions {
  /** Where the portal answers. */
  readonly url: string;
  readonly apiKey: string;
  /** The data folder: it remembers whose claim it attested, to know to whom letters go. */
  readonly data: string;
  /** Called with what a person at the console should see. */
  readonly say: (line: string) => void;
}

interface Registry {
  stop(): Promise<void>;
}

/** Starts looking for claims and letters, until it is stopped. What goes wrong is tried again at the next look. */
export const startRegistry = (options: RegistryOptions): Registry => {
  const ending = new AbortController();
  const { signal } = ending;
  const work = async (): Promise<void> => {
    while (!signal.aborted) {
      await look(options, signal).catch(() => undefined);
      await pause(IDLE_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const working = work();
  return {
    stop: async () => {
      ending.abort();
      await working;
    },
  };
};

const look = async (options: RegistryOptions, signal: AbortSignal): Promise<void> => {
  const call = callOf(options, signal);
  const claims = (await call('GET', 'claims?limit=100')) as Listed;
  for (const { id } of claims.items) await decide(options, call, id);
  const letters = (await call('GET', 'letters?limit=100')) as Listed;
  for (const { id, claimId = '' } of letters.items) await print(options, call, id, claimId);
};

type Call = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

const callOf =
  ({ url, apiKey }: RegistryOptions, signal: AbortSignal): Call =>
  async (method, path, body) => {
    const sent = body === undefined ? '' : JSON.stringify(body);
    const reply = await fetch(`${url}/v1/agency/identity/${path}`, {
      method,
      signal,
      headers: {
        'x-api-key': apiKey,
        'diwan-officer': 'Registry of the laptop',
        'diwan-purpose': 'To hold a claim against the register',
        // The same of the same request, so that a repeat is one.
        'idempotency-key': createHash('sha256').update(`${method} ${path} ${sent}`).digest('hex'),
        ...(sent ? { 'content-type': 'application/json' } : {}),
      },
      ...(sent ? { body: sent } : {}),
    });
    if (!reply.ok) throw new Error(`${method} ${path} was answered ${reply.status}`);
    return reply.json();
  };

const fileOf = ({ data }: RegistryOptions): string => join(data, 'registry.json');
type Known = Record<string, RegisteredPerson>;

const decide = async (options: RegistryOptions, call: Call, claimId: string): Promise<void> => {
  const { person } = (await call('GET', `claims/${claimId}`)) as { readonly person: RegisteredPerson | null };
  const found = personIn(person);
  if (!found) {
    await call('POST', `claims/${claimId}/refusal`, { reason: 'mismatch' });
    return;
  }
  writeState(fileOf(options), { ...readState<Known>(fileOf(options), {}), [claimId]: found });
  await call('POST', 'attestations', { claim: claimId, level: 'low' });
};

/** Prints a letter where whoever tries the portal sees it: on the console. */
const print = async (options: RegistryOptions, call: Call, id: string, claimId: string): Promise<void> => {
  const { code } = (await call('POST', `letters/${id}/printing`)) as { readonly code: string };
  const to = readState<Known>(fileOf(options), {})[claimId]?.names;
  options.say(`Letter to ${to ? `${to.given} ${to.family}` : 'somebody'}: the code is ${code}`);
};
