import type { Bill } from '../../blocks/billing/bill';
import { calendarOf, readCalendar } from '../../blocks/calendars/calendar';
import { Refusal } from '../../kernel/contract/refusal';
import type { Event } from '../../kernel/events/event';
import type { Effects, Reactor } from '../../kernel/events/reactor';
import { retryOnConflict } from '../../kernel/table/conflict';
import { read } from '../../kernel/table/read';
import { type Write, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import type { Application } from '../cases/application';
import { type ApplicationCommand, writeOf } from '../cases/command';
import { applicationKey } from '../cases/keys';
import { inReview } from '../cases/timing';
import { reaching } from './review';

const isPaid = ({ type, data }: Event): boolean => data.kind === 'fee' && type === 'bill.paid';

/** The id of the application that a bill is for; undefined for bills of other services. */
const applicationOf = (bill: Bill | undefined): string | undefined =>
  bill?.subject.type === 'application' && typeof bill.subject.id === 'string' ? bill.subject.id : undefined;

const paymentOf = ({ settled }: Bill): string | undefined => settled.at(-1)?.paymentId;

interface Paying {
  readonly command: ApplicationCommand;
  readonly others: readonly Write<unknown>[];
}

/** It reaches its agency as of when it was paid; the clock starts when the portal learns of it. */
const paying = async (
  { table, clock }: Pick<Effects, 'table' | 'clock'>,
  application: Application,
  bill: Bill,
  { id: eventId, at }: Event,
): Promise<Paying> => {
  const { id, terms, version, card } = application;
  const learntAt = Math.max(at, clock());
  const get = (calendarId: string) => readCalendar(table, calendarId);
  const calendar = await calendarOf({ get }, terms?.calendarId);
  const { change, dueAt, others } = reaching(application, inReview(application).terms, calendar, learntAt);
  const paymentId = paymentOf(bill);
  const command: ApplicationCommand = {
    ...{ id, name: 'pay', by: 'portal', agencyId: card.agencyId, seen: version },
    action: { id: eventId, hash: eventId, at: learntAt },
    details: dueAt === undefined ? {} : { dueAt },
    set: {
      ...change.set,
      'fee.paidAt': instant(at),
      ...(paymentId === undefined ? {} : { 'fee.paymentId': paymentId }),
    },
    remove: change.remove,
  };
  return { command, others };
};

/** Brings an application to its agency when its fee is paid. One that has gone on already stays as it is. */
export const paidApplications: Reactor = {
  name: 'paid-applications',
  react: (effects) => async (event) => {
    const bill = isPaid(event) ? await read<Bill>(effects.table, event.origin) : undefined;
    const id = applicationOf(bill);
    if (!bill || id === undefined) return;
    await retryOnConflict(async () => {
      const application = await read<Application>(effects.table, applicationKey(id));
      if (!application || application.entries[event.id] || application.card.status !== 'awaiting-payment')
        return;
      try {
        const { command, others } = await paying(effects, application, bill, event);
        await writeTogether(effects.table, writeOf(command), ...others);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'wrong-status') throw error;
      }
    });
  },
};
