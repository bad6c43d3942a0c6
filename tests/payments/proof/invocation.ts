import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../functions/kernel/table/dynamo';
import { type Provider, ProviderUnavailable } from '../../../functions/payments/providers/provider';
import { errors, type Fault } from '../../support/faults';

/*
 * Functions that run concurrently, one outside call at a time, in an order that a history chooses; and the faults of
 * each call, including the death of the function.
 */

/** `killed-before` and `killed-after`: the function dies there. */
export type Mishap =
  | Extract<Fault, 'throttle' | 'conflict' | 'answer-lost'>
  | 'killed-before'
  | 'killed-after';

export interface Planned {
  /** Which of the function's calls to the table or the provider it is, the first being 0. */
  readonly at: number;
  readonly mishap: Mishap;
}

/** Somebody pulled the plug. */
class Killed extends Error {
  override readonly name = 'Killed';
}

interface Invocation {
  readonly planned: readonly Planned[];
  calls: number;
  dead: boolean;
}

const running = new AsyncLocalStorage<Invocation>();

/** Runs a function of the portal; undefined if it was killed, so that there was no answer. */
export const invoke = async <T>(
  planned: readonly Planned[],
  work: () => Promise<T>,
): Promise<{ readonly answer: T } | undefined> => {
  const own: Invocation = { planned, calls: 0, dead: false };
  try {
    const answer = await running.run(own, work);
    return own.dead ? undefined : { answer };
  } catch (error) {
    if (own.dead) return undefined;
    throw error;
  }
};

/** Lets calls through one after the other: which of those that wait is next, the choices say, again from the first. */
export const openGate = (choices: readonly number[]) => {
  const waiting: (() => void)[] = [];
  let [isBusy, step] = [false, 0];
  const next = (): void => {
    if (isBusy || waiting.length === 0) return;
    isBusy = true;
    const chosen = (choices[step % choices.length] ?? 0) % waiting.length;
    step += 1;
    waiting.splice(chosen, 1)[0]?.();
  };
  return {
    pass: async <T>(call: () => Promise<T>): Promise<T> => {
      await new Promise<void>((go) => {
        waiting.push(go);
        // Waits for calls of the same moment, so that there is a choice.
        setImmediate(next);
      });
      try {
        return await call();
      } finally {
        setImmediate(() => {
          isBusy = false;
          next();
        });
      }
    },
  };
};
type Gate = ReturnType<typeof openGate>;

/** What happens before the provider or the table is asked. */
const beforehand = (own: Invocation, mishap: Mishap | undefined, errorOf: (fault: Fault) => Error): void => {
  if (mishap === 'throttle' || mishap === 'conflict') throw errorOf(mishap);
  if (mishap === 'killed-before') own.dead = true;
  if (own.dead) throw new Killed();
};

/** What happens when it has answered. */
const afterwards = (own: Invocation, mishap: Mishap | undefined, errorOf: (fault: Fault) => Error): void => {
  if (mishap === 'answer-lost') throw errorOf(mishap);
  if (mishap === 'killed-after') own.dead = true;
  if (own.dead) throw new Killed();
};

/** One call to the outside by the function that runs, with what is planned to happen to it. */
const suffering = async <T>(
  gate: Gate,
  errorOf: (fault: Fault) => Error,
  call: () => Promise<T>,
): Promise<T> => {
  const own = running.getStore();
  if (!own) return call();
  if (own.dead) throw new Killed();
  const mishap = own.planned.find(({ at }) => at === own.calls)?.mishap;
  own.calls += 1;
  return gate.pass(async () => {
    beforehand(own, mishap, errorOf);
    const result = await call();
    afterwards(own, mishap, errorOf);
    return result;
  });
};

type Send = (command: object) => Promise<unknown>;

/** The table as functions see it; `changed` may tamper with what is sent and what comes back. */
export const sufferingTable = ({ client, name }: Table, gate: Gate, changed: (send: Send) => Send): Table => {
  const send = changed((command) => client.send(command as never));
  const operationOf = (command: object): string => command.constructor.name.replace(/Command$/, '');
  // The document client names a transaction by its command, and the table by its operation.
  const named = (command: object): string =>
    operationOf(command).replace('TransactWrite', 'TransactWriteItems');
  return {
    name,
    client: {
      send: (command: object) =>
        suffering(
          gate,
          (fault) => errors[fault](named(command)),
          () => send(command),
        ),
    } as unknown as DynamoDBDocumentClient,
  };
};

/** The provider as functions see it: what happens to a call leaves it unanswered. */
export const sufferingProvider = (provider: Provider, gate: Gate): Provider => {
  const errorOf = (fault: Fault): Error => new ProviderUnavailable(fault);
  return {
    ...provider,
    open: (order) => suffering(gate, errorOf, () => provider.open(order)),
    find: (reference) => suffering(gate, errorOf, () => provider.find(reference)),
    close: (reference) => suffering(gate, errorOf, () => provider.close(reference)),
    refund: (repayment) => suffering(gate, errorOf, () => provider.refund(repayment)),
  };
};
