import { billRequest } from '../../../functions/bills/bills/examples';
import { contract as bills } from '../../../functions/bills/contract';
import { contract as identity } from '../../../functions/identity/contract';
import type { LetterRequest } from '../../../functions/notifications/inbox/message';
import { sendMail } from '../../../functions/notifications/mail/mail';
import { openMail } from '../../../functions/notifications/mail/store';
import { unsubscribeUrlOf } from '../../../functions/notifications/unsubscribe/token';
import { actingAs } from '../../../tests/support/functions';
import { signIn } from '../../../tests/support/messages';
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

/** The letter goes out; SES takes it. */
const letter = (scene: EventScene): Step => {
  const { table, log, clock } = actingAs('notifications-mail', scene.portal);
  const unsubscribeUrl = unsubscribeUrlOf(scene.portal, 'https://portal.example');
  const post = { send: async () => 'sent' as const };
  const sender = { address: 'no-reply@portal.example', name: 'Diwan' };
  const send = sendMail({ ...{ log, clock, post, sender, unsubscribeUrl }, mail: openMail({ table }) });
  return scene.work('notifications', 'mail', ({ id, attempt, body }) =>
    send(body as LetterRequest, `${id}/${attempt}`),
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
];
