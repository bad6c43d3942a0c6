import type { Contract, Handlers } from '../contract/contract';
import type { Caller } from '../identity/caller';
import { inSandboxes } from '../sandbox-effects/effects';
import type { Table } from '../table/dynamo';
import type { Clock } from '../text/time';

interface Effects {
  readonly table?: Table;
  readonly clock: Clock;
}

type AnyHandler = (request: unknown) => unknown;

/** Makes a service's handlers: for the live portal, and for sandboxes. */
export type OpenHandlers<C extends Contract, E> = (effects: E) => Handlers<C>;

type ByName = Readonly<Record<string, AnyHandler>>;

/** The handlers for whoever calls: a test key is served in the sandbox of its agency. */
export const openedFor = <C extends Contract, E extends Effects>(
  handlers: Handlers<C> | OpenHandlers<C, E>,
  effects: E,
): ((caller: Caller) => ByName) => {
  const { table } = effects;
  const opens = typeof handlers === 'function';
  if (!opens || !table) {
    const made = (opens ? handlers(effects) : handlers) as unknown as ByName;
    return (caller) => {
      if ('sandbox' in caller) throw new Error('nobody opened these handlers for a sandbox');
      return made;
    };
  }
  const open = (own: E & { readonly table: Table }) => handlers(own) as unknown as ByName;
  const handlersOf = inSandboxes({ ...effects, table }, open);
  return (caller) => handlersOf('sandbox' in caller ? caller.sandbox : undefined);
};
