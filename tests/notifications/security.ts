import { personRef } from '../../functions/kernel/identity/id-codec';
import { contract } from '../../functions/notifications/contract';
import { tokenOf } from '../../functions/notifications/unsubscribe/token';
import type { Builders, Things } from '../security/things';
import { subOf } from '../security/tokens';
import type { World } from '../security/world';
import { client } from '../support/client';
import { subscriptionFor } from '../support/devices';
import { messageTo } from '../support/messages';

/** Messages come of events, and of no request. */
const messageIds = async ({ portal, citizens }: World): Promise<Things> => {
  const [amina, badr] = citizens;
  const [own, others] = [await messageTo(portal, subOf(amina)), await messageTo(portal, subOf(badr))];
  return { own: { messageId: own }, others: { messageId: others }, missing: { messageId: '0'.repeat(24) } };
};

const messageKinds = async (): Promise<Things> => ({
  own: { kind: 'complaint.asked' },
  missing: { kind: 'complaint.never-made' },
});

/** What stands at the end of a link in a letter of the kind. */
const links = async ({ portal, citizens: [amina] }: World): Promise<Things> => {
  const ref = personRef(subOf(amina));
  return {
    own: { link: tokenOf(portal, ref, 'complaint.asked') },
    missing: { link: tokenOf(portal, ref, 'complaint.never-made') },
  };
};

/** Browsers that take push messages. */
const devices = async ({ portal, transport, citizens: [amina, badr] }: World): Promise<Things> => {
  const { addDevice } = client(contract, transport);
  const [own, others] = [
    await addDevice({ caller: amina, body: subscriptionFor(portal.signer) }),
    await addDevice({ caller: badr, body: subscriptionFor(portal.signer) }),
  ];
  return {
    own: { deviceId: own.body.id },
    others: { deviceId: others.body.id },
    missing: { deviceId: '0'.repeat(24) },
  };
};

export const things: Builders = { deviceId: devices, kind: messageKinds, link: links, messageId: messageIds };
