import { Refusal } from '../../../functions/kernel/contract/refusal';
import type { Action, Mark } from '../../../functions/kernel/identity/action';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { equals, type Item } from '../../../functions/kernel/table/rule';
import { key } from '../../../functions/kernel/table/table';
import type { Command, Entry } from '../../../functions/kernel/table/update';

/** A door that its owner may open and shut. */
export interface Door extends Stored {
  readonly made: Mark;
  readonly owner: string;
  readonly open: boolean;
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const missing = () => new Refusal('door-missing');
const shut = (item: Item) => new Refusal('door-open', { facts: { open: item.open === true } });

export const actionNamed = (id: string, hash = 'hash', at = 1_000): Action => ({ id, hash, at });

export const doorKey = (name: string) => ({ pk: key('door', name), sk: 'door' });
export const doorOf = (name: string, { id, hash }: Mark, owner = 'amina'): Door => ({
  ...doorKey(name),
  ...{ type: 'door', version: 1, made: { id, hash }, owner, open: false, timeline: {} },
});

/** Opens a shut door of Amina's. */
export const opening = (name: string, action: Action): Command<Entry> => ({
  key: doorKey(name),
  rules: [equals('owner', 'amina', missing), equals('open', false, shut)],
  set: { open: true },
  missing,
  remember: { action, entry: { hash: action.hash, at: action.at } },
});

/** The code of the refusal that a promise ends in; throws when it ends in anything else. */
export const refusalOf = async (promise: Promise<unknown>): Promise<string> => {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof Refusal) return outcome.error.code;
  throw new Error(`Not refused: ${JSON.stringify(outcome)} ${'error' in outcome ? outcome.error : ''}`);
};
