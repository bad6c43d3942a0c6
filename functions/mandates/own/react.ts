import { isPassedOnFrom, lifecycle, type Mandate, treeOf } from '../../blocks/mandates/mandate';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Event } from '../../kernel/events/event';
import type { Reactor } from '../../kernel/events/reactor';
import { subActionOf } from '../../kernel/identity/action';
import type { Table } from '../../kernel/table/dynamo';
import { readPartition } from '../../kernel/table/query';
import { write } from '../../kernel/table/write';
import { commandWrite } from '../mandates/command';

const over = ['mandate.ended', 'mandate.expired'];

/** Somebody else has ended it meanwhile. */
const isClosed = (error: unknown): boolean => error instanceof Refusal && error.code === 'mandate-closed';

/** Ends what was passed on, as the event says that its source is over. */
const endIn = async (table: Table, { card, made }: Mandate, event: Event): Promise<void> => {
  const name = card.state === 'offered' ? 'withdraw' : 'end';
  if (!lifecycle[name].from.includes(card.state)) return;
  const action = { ...subActionOf({ ...made, at: event.at }, `source ${event.id}`), at: event.at };
  const change = { set: { 'card.reason': 'source-ended' }, remove: timerAttributes };
  try {
    await write(table, commandWrite({ id: card.id, name, by: 'portal', action, change }));
  } catch (error) {
    if (!isClosed(error)) throw error;
  }
};

/**
 * What was passed on from a mandate that is over ends in its own item too, so that lists show it and its delegate is told. Nobody
 * could act by it before either: what it was passed on from is required as well.
 */
export const passedOnEnds: Reactor = {
  name: 'what-was-passed-on-ends',
  react:
    ({ table }) =>
    async (event) => {
      if (!over.includes(event.type)) return;
      const tree = await readPartition<Mandate>(table, { partition: treeOf(event.subject) });
      const below = tree.filter(({ card }) => isPassedOnFrom(card.id, event.subject));
      for (const mandate of below) await endIn(table, mandate, event);
    },
};
