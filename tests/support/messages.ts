import { addressCodesOf, codeRequestOf } from '../../functions/blocks/people/address-code';
import { personKey } from '../../functions/blocks/people/person';
import { keepAccount } from '../../functions/identity/account-store';
import { type DomainEvent, eventOf } from '../../functions/kernel/events/event';
import type { Queue } from '../../functions/kernel/events/queue';
import type { Effects, Reactor } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import type { Stored } from '../../functions/kernel/table/dynamo';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { key } from '../../functions/kernel/table/table';
import { sendCode } from '../../functions/notifications/codes/send';
import { openCodes } from '../../functions/notifications/codes/store';
import type { Message } from '../../functions/notifications/inbox/message';
import { openStore } from '../../functions/notifications/inbox/store';
import { onDue } from '../../functions/notifications/mail/due';
import { type MailEffects, sendMail } from '../../functions/notifications/mail/mail';
import { openMail } from '../../functions/notifications/mail/store';
import { notificationsWith } from '../../functions/notifications/react';
import { facts } from '../../functions/notifications/reactions';
import { templateOf } from '../../functions/notifications/templates/template';
import { unsubscribeUrlOf } from '../../functions/notifications/unsubscribe/token';

import { actingAs, asFunction } from './functions';
import type { World } from './portal';

const reactor = notificationsWith(facts);
/** The reactor of notifications, with the facts of all services. */
export const notifications: Reactor = {
  name: reactor.name,
  react: (effects) => reactor.react(actingAs('notifications-events', effects)),
};

/** A queue that keeps what it is sent. */
interface RecordingQueue extends Queue {
  readonly sent: unknown[];
}

export const recordingQueue = (): RecordingQueue => {
  const sent: unknown[] = [];
  return {
    sent,
    send: async (message) => {
      sent.push(message);
    },
  };
};

export const reactorEffects = (
  { table, ids, signer, log, clock }: World,
  mail: Queue,
  settlements: Queue = recordingQueue(),
): Effects => ({
  ...{ table, ids, signer, log, clock },
  queue: (worker) => ({ mail, settlements })[worker] ?? recordingQueue(),
});

/** Signs somebody in with this address, which the user pool has verified. */
export const signIn = ({ table }: Pick<World, 'table'>, sub: string, email: string): Promise<void> =>
  keepAccount(asFunction('sign-in', table), personRef(sub), email);

/** The code for the address that somebody told, as the letter has it. */
export const codeOf = async ({ table, signer }: World, sub: string): Promise<string> => {
  const ref = personRef(sub);
  const person = (await read<Stored>(table, personKey(ref))) as Item | undefined;
  const id = codeRequestOf(person, 'email')?.id ?? '';
  return addressCodesOf(signer, ref, { kind: 'email', address: String(person?.email), id })[0];
};

let events = 0;

/** An event of this kind with the sample data of its template, for the people with these `sub`s. */
export const eventTo = (
  type: string,
  subs: readonly string[],
  at: number,
  data: Readonly<Record<string, unknown>> = templateOf(type)?.sample ?? {},
) => {
  events += 1;
  const told = { type, subject: String(data.complaintId ?? 'x'), at, data } as DomainEvent;
  const audience = { people: subs.map(personRef) };
  return eventOf(
    { ...told, audience },
    { pk: key('complaint', `c${events}`), sk: 'complaint', version: 1 },
    0,
  );
};

/** Has something happen of which the person hears, and gives the id of the message. */
export const messageTo = async (world: World, sub: string, type = 'complaint.asked'): Promise<string> => {
  const event = eventTo(type, [sub], world.clock());
  await notifications.react(reactorEffects(world, recordingQueue()))(event);
  const { items } = await openStore(world).list(personRef(sub), { limit: 20 });
  return items.find(({ made }) => made.id === event.id)?.id ?? '';
};

/** The sweep's and the queue's part in e-mail, as the functions of `functions/platform` have it. */
export const openMailer = (
  world: World,
  mail: Queue,
  post: MailEffects['post'],
  { from = true, portal = undefined as string | undefined } = {},
) => {
  const sender = from ? { address: 'no-reply@portal.example', name: 'Diwan' } : undefined;
  const own = actingAs('notifications-mail', world);
  const unsubscribeUrl = unsubscribeUrlOf(own, portal);
  const send = sendMail({ ...own, mail: openMail(own), post, sender, unsubscribeUrl });
  const code = sendCode({ ...own, codes: openCodes(own), post, sender });
  const due = onDue(actingAs('notifications-events', reactorEffects(world, mail)));
  return { send, code, due: (message: Message) => due(message as never, world.clock()) };
};
