import { Refusal } from '../../kernel/contract/refusal';
import { timer } from '../../kernel/events/deadlines';
import type { OnDue } from '../../kernel/events/reactor';
import { equals } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import type { ChainItem } from '../chain/store';

/** Milliseconds after which a checkpoint that was not made is asked for again. */
const again = 300_000;

/** A chain has grown since its checkpoint: the worker is called, and the deadline moved until it has come by. */
export const onChainDue: OnDue = ({ table, queue }) => {
  const checkpoints = queue('checkpoints');
  return async (item, now) => {
    const { pk, sk, person, dueAt = '' } = item as unknown as ChainItem;
    await checkpoints.send({ person }, { group: person });
    const rules = [equals('dueAt', dueAt, () => new Refusal('internal'))];
    await write(
      table,
      update({ key: { pk, sk }, set: { ...timer(person, now + again) }, rules, unversioned: true }),
    );
  };
};
