import type { Signer } from '../identity/signer';
import type { Environment } from '../outside/environment';
import { type Sandbox, sandboxVariable } from '../sandbox/names';
import type { Table } from '../table/dynamo';
import { sandboxTable } from '../table/sandbox';
import type { Clock } from '../text/time';

/** A queue of work, as far as it is of concern here (`kernel/events/queue.ts`). */
interface Queue {
  send(message: unknown, sending: never): Promise<void>;
}

/** What a function is made of, as far as a sandbox is of its own. */
export interface Effects {
  readonly table: Table;
  readonly clock: Clock;
  readonly signer?: Signer;
  readonly environment?: Environment;
  readonly queue?: (worker: string) => Queue;
  /** The sandbox that it works in; undefined of the live portal. */
  readonly sandbox?: Sandbox;
}

/** Signs for the sandbox alone: no code, cursor or link that was made inside opens anything outside. */
const signerIn = (signer: Signer, sandbox: Sandbox): Signer => {
  const own = (text: string) => `sandbox ${sandbox}\n${text}`;
  return {
    sign: (use, text) => signer.sign(use, own(text)),
    verify: (use, text, tag) => signer.verify(use, own(text), tag),
    deriveSecret: (use, text) => signer.deriveSecret(use, own(text)),
    deriveLasting: (use, text) => signer.deriveLasting(use, own(text)),
    deriveEach: (use, text) => signer.deriveEach(use, own(text)),
  };
};

/** Messages say in which sandbox they were sent, and are taken there. */
const queueIn = (queue: Queue, sandbox: Sandbox): Queue => ({
  send: (message, sending) => queue.send({ ...(message as object), sandbox }, sending),
});

export const sandboxed = <E extends Effects>(effects: E, sandbox: Sandbox): E => {
  const { table, clock, signer, environment, queue } = effects;
  return {
    ...effects,
    sandbox,
    table: sandboxTable(table, sandbox, clock),
    ...(signer ? { signer: signerIn(signer, sandbox) } : {}),
    ...(environment ? { environment: { ...environment, [sandboxVariable]: sandbox } } : {}),
    ...(queue ? { queue: (worker: string) => queueIn(queue(worker), sandbox) } : {}),
  };
};

/** As many sandboxes as a function keeps open; opening one takes no round trip. */
const keptOpen = 50;

/** What is made of a function's effects, once for the live portal and once for each sandbox that it meets. */
export const inSandboxes = <E extends Effects, T>(
  effects: E,
  open: (effects: E) => T,
): ((sandbox?: Sandbox) => T) => {
  const live = open(effects);
  const known = new Map<Sandbox, T>();
  return (sandbox) => {
    if (sandbox === undefined) return live;
    const found = known.get(sandbox);
    if (found) return found;
    const made = open(sandboxed(effects, sandbox));
    if (known.size >= keptOpen) known.clear();
    known.set(sandbox, made);
    return made;
  };
};
