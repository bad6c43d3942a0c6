import { type ActableService, type Mandate, mandateKey } from '../../blocks/mandates/mandate';
import { Refusal } from '../../kernel/contract/refusal';
import { timer, timerAttributes } from '../../kernel/events/deadlines';
import type { Event } from '../../kernel/events/event';
import type { OnDue, Reactor } from '../../kernel/events/reactor';
import { retryOnConflict } from '../../kernel/table/conflict';
import { beginning } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { read, readAll } from '../../kernel/table/read';
import { absent, fewerThan } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { addDays, dateIn, startOf } from '../../kernel/text/date';
import { days, epochSeconds } from '../../kernel/text/time';
import { type ActsOfDay, actsKey, actsType, keptDays, maxActs } from './acts';

interface ActNews {
  readonly mandateId: string;
  readonly service: ActableService;
}

const newActs = (mandate: Mandate, event: Event, { service }: ActNews): ActsOfDay => {
  const { card, representee, delegate = '', timeZone } = mandate;
  const on = dateIn(timeZone, event.at);
  const over = startOf(timeZone, addDays(on, 1));
  return {
    ...actsKey(card.id, on),
    ...{ type: actsType, version: 1, mandateId: card.id, on, firstAt: event.at },
    ...{ principal: representee, delegate, service, acts: { [event.id]: service } },
    names: { representee: card.representee.name, delegate: card.delegate.name },
    ...timer(`${card.id} ${on}`, over),
    expiresAt: epochSeconds(over + days(keptDays)),
  };
};

const never = (): Refusal => new Refusal('internal');

/** Adds an act to those of its day, once; what comes when the day is over and told stays in the access log alone. */
const add = (table: Table, { pk, sk }: ActsOfDay, event: Event, service: ActableService) =>
  write(
    table,
    update({
      key: { pk, sk },
      rules: [absent(`acts.${event.id}`, never), absent('toldAt', never), fewerThan('acts', maxActs, never)],
      set: { [`acts.${event.id}`]: service },
    }),
  );

/** Notes what a delegate did, by the mandate and the day. */
export const actsAreTold: Reactor = {
  name: 'acts',
  react:
    ({ table }) =>
    async (event) => {
      if (event.type !== 'delegate.acted') return;
      const told = event.data as unknown as ActNews;
      const mandate = await read<Mandate>(table, mandateKey(told.mandateId));
      if (!mandate) return;
      const acts = newActs(mandate, event, told);
      await retryOnConflict(async () => {
        const [found] = await readAll(table, [acts]);
        if (found) await add(table, acts, event, told.service);
        else await write(table, beginning(acts));
      });
    },
};

/** The day is over: both are told of what followed the first. */
export const actsAreDue: OnDue =
  ({ table }) =>
  async (item, now) => {
    const { pk, sk } = item as unknown as ActsOfDay;
    await write(
      table,
      update({
        key: { pk, sk },
        rules: [absent('toldAt', never)],
        set: { toldAt: now },
        remove: timerAttributes,
        done: ({ toldAt }) => toldAt !== undefined,
      }),
    );
  };
