import { randomBytes } from 'node:crypto';
import { type AddressKind, addressCodesOf, codeRequestOf } from '../../functions/blocks/people/address-code';
import { personKey } from '../../functions/blocks/people/person';
import { keepAccount } from '../../functions/identity/account-store';
import { type DomainEvent, eventOf } from '../../functions/kernel/events/event';
import type { Queue } from '../../functions/kernel/events/queue';
import type { Effects, Reactor } from '../../functions/kernel/events/reactor';
import { personRef } from '../../functions/kernel/identity/id-codec';
import type { HttpClient } from '../../functions/kernel/outside/calls';
import type { Stored } from '../../functions/kernel/table/dynamo';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { key } from '../../functions/kernel/table/table';
import { sendCode } from '../../functions/notifications/codes/send';
import { openCodes } from '../../functions/notifications/codes/store';
import type { Way } from '../../functions/notifications/dispatches/dispatch';
import { onDueOf } from '../../functions/notifications/dispatches/due';
import { openDispatches } from '../../functions/notifications/dispatches/store';
import { openAddressed } from '../../functions/notifications/inbox/addressed-store';
import { openStore } from '../../functions/notifications/inbox/store';
import { codeByMail } from '../../functions/notifications/mail/code';
import { type MailEffects, sendMail } from '../../functions/notifications/mail/mail';
import { type PushEffects, sendPush } from '../../functions/notifications/push/push';
import { forgetIn } from '../../functions/notifications/push/store';
import { openVapid } from '../../functions/notifications/push/vapid';
import { notificationsWith } from '../../functions/notifications/react';
import { facts } from '../../functions/notifications/reactions';
import { codeBySms } from '../../functions/notifications/sms/code';
import { sendSms, type Texting } from '../../functions/notifications/sms/sms';
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
  others: Readonly<Record<string, Queue>> = {},
): Effects => ({
  ...{ table, ids, signer, log, clock },
  queue: (worker) => ({ mail, settlements, ...others })[worker] ?? recordingQueue(),
});

/** Signs somebody in with this address, which the user pool has verified. */
export const signIn = ({ table }: Pick<World, 'table'>, sub: string, email: string): Promise<void> =>
  keepAccount(asFunction('sign-in', table), personRef(sub), email);

/** The code for the address that somebody told, as it was sent there. */
export const codeOf = async (
  { table, signer }: World,
  sub: string,
  kind: AddressKind = 'email',
): Promise<string> => {
  const ref = personRef(sub);
  const person = (await read<Stored>(table, personKey(ref))) as Item | undefined;
  const id = codeRequestOf(person, kind)?.id ?? '';
  return addressCodesOf(signer, ref, { kind, address: String(person?.[kind]), id })[0];
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

/** The sweep's and the queue's part in what goes out on a way, as the deployed functions have it. */
const openWay = (world: World, way: Way, queue: Queue) => {
  const own = actingAs(`notifications-${way}`, world);
  const effects = reactorEffects(world, queue, undefined, { [way]: queue });
  const due = onDueOf(way)(actingAs('notifications-events', effects));
  return {
    own,
    effects: { ...own, dispatches: openDispatches(own, way), read: openAddressed(own) },
    due: (item: Stored) => due(item as never, world.clock()),
  };
};

export const openMailer = (
  world: World,
  queue: Queue,
  post: MailEffects['post'],
  { from = true, portal = undefined as string | undefined } = {},
) => {
  const sender = from ? { address: 'no-reply@portal.example', name: 'Diwan' } : undefined;
  const { own, effects, due } = openWay(world, 'mail', queue);
  const send = sendMail({ ...effects, post, sender, unsubscribeUrl: unsubscribeUrlOf(own, portal) });
  const code = sendCode({ ...own, codes: openCodes(own), deliver: codeByMail(post, sender, own.clock) });
  return { send, code, due };
};

export const openTexter = (world: World, queue: Queue, texting: Texting | undefined) => {
  const { own, effects, due } = openWay(world, 'sms', queue);
  const send = sendSms({ ...effects, texting });
  const code = sendCode({ ...own, codes: openCodes(own), deliver: codeBySms(texting) });
  return { send, code, due };
};

export const openPusher = (
  world: World,
  queue: Queue,
  http: HttpClient,
  { vapid = openVapid(world.signer) as PushEffects['vapid'] } = {},
) => {
  const { own, effects, due } = openWay(world, 'push', queue);
  const portal = 'https://portal.example';
  const send = sendPush({
    ...{ ...effects, http, portal, vapid, forget: forgetIn(own.table) },
    salt: () => randomBytes(16),
  });
  return { send, due };
};
