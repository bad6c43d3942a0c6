import { randomBytes } from 'node:crypto';
import { billRequest } from '../../../functions/bills/bills/examples';
import { contract as bills } from '../../../functions/bills/contract';
import { contract as identity } from '../../../functions/identity/contract';
import { contract } from '../../../functions/notifications/contract';
import type { DispatchRequest } from '../../../functions/notifications/dispatches/dispatch';
import { openDispatches } from '../../../functions/notifications/dispatches/store';
import { openAddressed } from '../../../functions/notifications/inbox/addressed-store';
import { sendMail } from '../../../functions/notifications/mail/mail';
import { sendPush } from '../../../functions/notifications/push/push';
import { forgetIn } from '../../../functions/notifications/push/store';
import { openVapid } from '../../../functions/notifications/push/vapid';
import { sendSms } from '../../../functions/notifications/sms/sms';
import { unsubscribeUrlOf } from '../../../functions/notifications/unsubscribe/token';
import { subscriptionFor } from '../../../tests/support/devices';
import { actingAs } from '../../../tests/support/functions';
import { codeOf, signIn } from '../../../tests/support/messages';
import { held } from '../bills/cases';
import { type EventCase, ordered, spends, worked } from '../events/case';
import type { EventScene, Step } from '../events/scene';

/** Somebody with an address files a complaint; a person who had one before has an inbox. */
const filed = async (scene: EventScene): Promise<Step> => {
  const office = await scene.office();
  const { caller, sub } = scene.somebody();
  await signIn(scene.portal, sub, 'amina@example.org');
  await scene.portal.client(identity).editMe({ caller, body: { language: 'ar' } });
  await scene.file(office, caller);
  return scene.hears('notifications', 'complaint.filed', () => scene.file(office, caller));
};

/** Somebody with a telephone, and no e-mail address, files a complaint, and is to be told of it by a text. */
const filedByPhone = async (scene: EventScene): Promise<Step> => {
  const office = await scene.office();
  const { caller, sub } = scene.somebody();
  const me = scene.portal.client(identity);
  await me.editMe({ caller, body: { contact: { phone: '+962791234567' } } });
  await me.askCode({ caller, body: { kind: 'phone' } });
  scene.pass();
  const code = await codeOf(scene.portal, sub, 'phone');
  await me.verifyAddress({ caller, body: { kind: 'phone', code } });
  const channels = [{ kind: 'complaint.filed', sms: true }];
  await scene.portal.client(contract).replacePreferences({ caller, body: { channels } });
  await scene.file(office, caller);
  return scene.hears('notifications', 'complaint.filed', () => scene.file(office, caller));
};

/** The text goes out; the network takes it. */
const text = (scene: EventScene): Step => {
  const own = actingAs('notifications-sms', scene.portal);
  const effects = { ...own, dispatches: openDispatches(own, 'sms'), read: openAddressed(own) };
  const texting = { name: '', transport: { send: async () => 'sent' as const } };
  const send = sendSms({ ...effects, texting });
  return scene.work('notifications', 'sms', ({ id, attempt, body }) =>
    send(body as DispatchRequest, `${id}/${attempt}`),
  );
};

/** Somebody with a browser that takes push messages, and no e-mail address, files a complaint. */
const filedByDevice = async (scene: EventScene): Promise<Step> => {
  const office = await scene.office();
  const { caller } = scene.somebody();
  const body = subscriptionFor(scene.portal.signer);
  await scene.portal.client(contract).addDevice({ caller, body });
  await scene.file(office, caller);
  return scene.hears('notifications', 'complaint.filed', () => scene.file(office, caller));
};

/** The push message goes out; the push service takes it. */
const pushing = (scene: EventScene): Step => {
  const own = actingAs('notifications-push', scene.portal);
  const effects = { ...own, dispatches: openDispatches(own, 'push'), read: openAddressed(own) };
  const http = { post: async () => ({ status: 201 }) };
  const send = sendPush({
    ...effects,
    ...{ http, vapid: openVapid(own.signer), forget: forgetIn(own.table) },
    ...{ portal: 'https://portal.example', salt: () => randomBytes(16) },
  });
  return scene.work('notifications', 'push', ({ id, attempt, body }) =>
    send(body as DispatchRequest, `${id}/${attempt}`),
  );
};

/** The letter goes out; SES takes it. */
const letter = (scene: EventScene): Step => {
  const own = actingAs('notifications-mail', scene.portal);
  const effects = { ...own, dispatches: openDispatches(own, 'mail'), read: openAddressed(own) };
  const unsubscribeUrl = unsubscribeUrlOf(scene.portal, 'https://portal.example');
  const post = { send: async () => 'sent' as const };
  const sender = { address: 'no-reply@portal.example', name: 'Diwan' };
  const send = sendMail({ ...effects, post, sender, unsubscribeUrl });
  return scene.work('notifications', 'mail', ({ id, attempt, body }) =>
    send(body as DispatchRequest, `${id}/${attempt}`),
  );
};

export const cases: readonly EventCase[] = [
  {
    ...{
      kind: 'event',
      of: 'complaint.filed',
      does: 'a message in the inbox, and its letter',
      ofComplaint: true,
    },
    prepare: filed,
    ...ordered(1),
    ...spends([3, 4, 5], [1.5, 2], 'lanes', 'consistent', 'agree', 'due'),
  },
  {
    ...{ kind: 'event', of: 'complaint.filed', does: 'a message in the inbox, and its text' },
    prepare: filedByPhone,
    ...ordered(1),
    ...spends([3, 4, 7], [1.5, 3], 'lanes', 'consistent', 'agree', 'due'),
  },
  {
    ...{ kind: 'event', of: 'bill.issued', does: 'a message to who holds the payer, and no letter' },
    prepare: async (scene) => {
      const { system: caller } = await held(scene);
      return scene.hears('notifications', 'bill.issued', () =>
        scene.portal.client(bills).issueBill({ caller, body: billRequest }),
      );
    },
    ...ordered(),
    ...spends([4, 5, 4], [2, 2], 'lanes', 'consistent', 'agree'),
  },
  {
    ...{ kind: 'deadline', of: 'message', does: 'a letter that was lost goes into the queue again' },
    prepare: async (scene) => {
      await (await filed(scene))();
      return scene.due('notifications', 'message');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'mail', does: 'a letter goes out', ofComplaint: true },
    prepare: async (scene) => {
      await (await filed(scene))();
      return letter(scene);
    },
    ...worked,
    ...spends([3, 3, 5], [1.5, 1], 'consistent', 'claimed', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'sms', does: 'a text that was lost goes into the queue again' },
    prepare: async (scene) => {
      await (await filedByPhone(scene))();
      return scene.due('notifications', 'sms');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'sms', does: 'a text goes out' },
    prepare: async (scene) => {
      await (await filedByPhone(scene))();
      return text(scene);
    },
    ...worked,
    ...spends([3, 4, 5], [2, 1], 'consistent', 'claimed', 'due'),
  },
  {
    ...{ kind: 'event', of: 'complaint.filed', does: 'a message in the inbox, and its push message' },
    prepare: filedByDevice,
    ...ordered(1),
    ...spends([3, 4, 7], [1.5, 3], 'lanes', 'consistent', 'agree', 'due'),
  },
  {
    ...{ kind: 'deadline', of: 'push', does: 'a push message that was lost goes into the queue again' },
    prepare: async (scene) => {
      await (await filedByDevice(scene))();
      return scene.due('notifications', 'push');
    },
    ...ordered(1),
    ...spends([3, 2, 3], [0, 1], 'lanes', 'stillDue', 'due'),
  },
  {
    ...{ kind: 'work', of: 'push', does: 'a push message goes out to one device' },
    prepare: async (scene) => {
      await (await filedByDevice(scene))();
      return pushing(scene);
    },
    ...worked,
    ...spends([3, 4, 5], [2, 1], 'consistent', 'claimed', 'due'),
  },
];
