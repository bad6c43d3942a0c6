import { personRef } from '../../../functions/kernel/identity/id-codec';
import { contract } from '../../../functions/notifications/contract';
import { replaceMine } from '../../../functions/notifications/examples';
import { tokenOf } from '../../../functions/notifications/unsubscribe/token';
import { subscriptionFor } from '../../../tests/support/devices';
import { messageTo, signIn } from '../../../tests/support/messages';
import { type Cases, oneRead, spends, untouched } from '../case';
import { type Scene, times } from '../scene';

/** Somebody with some messages, and the id of the first. */
const told = async (scene: Scene, count: number) => {
  const { caller, sub } = scene.somebody();
  await signIn(scene.portal, sub, 'amina@example.org');
  const messageId = await messageTo(scene.portal, sub);
  await times(count - 1, () => {
    scene.pass();
    return messageTo(scene.portal, sub);
  });
  return { caller, messageId };
};

/** The link in a letter that asked somebody something. */
const linkIn = ({ portal, somebody }: Scene, sub = somebody().sub) => {
  const kind = 'complaint.asked';
  return { kind, link: tokenOf(portal, personRef(sub), kind) };
};

/** Somebody whose browser takes push messages. */
const registered = async (scene: Scene) => {
  const { caller } = scene.somebody();
  const body = subscriptionFor(scene.portal.signer);
  const { id: deviceId } = (await scene.portal.client(contract).addDevice({ caller, body })).body;
  scene.pass();
  return { caller, deviceId };
};

export const cases: Cases<typeof contract> = {
  listInbox: [
    {
      when: 'of 20 messages',
      asking: async (scene) => ({ caller: (await told(scene, 20)).caller }),
      ...spends([2, 5, 0], [2, 0], 'consistent', 'counted'),
    },
  ],
  markRead: [
    {
      asking: async (scene) => {
        const { caller, messageId } = await told(scene, 1);
        return { caller, params: { messageId } };
      },
      ...spends([2, 2, 4], [1, 2], 'consistent', 'agree'),
    },
  ],
  markAllRead: [
    {
      asking: async (scene) => ({ caller: (await told(scene, 3)).caller, body: { upTo: 3 } }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  showPreferences: [{ asking: (scene) => scene.somebody(), ...oneRead }],
  replacePreferences: [
    {
      asking: async (scene) => {
        const { caller } = scene.somebody();
        const client = scene.portal.client(contract);
        await client.replacePreferences({ caller, body: replaceMine.body });
        scene.pass();
        return { caller, body: { ...replaceMine.body, language: 'fa' as const } };
      },
      ...spends([1, 0, 1], [0, 1]),
    },
    {
      when: 'for the first time',
      asking: (scene) => ({ ...scene.somebody(), body: replaceMine.body }),
      ...spends([2, 0, 1], [0, 1], 'begun'),
    },
  ],
  unsubscribePage: [{ asking: (scene) => ({ params: linkIn(scene) }), ...untouched }],
  unsubscribe: [
    {
      asking: async (scene) => {
        const { caller, sub } = scene.somebody();
        await scene.portal.client(contract).replacePreferences({ caller, body: replaceMine.body });
        return { params: linkIn(scene, sub), rawBody: 'List-Unsubscribe=One-Click' };
      },
      ...spends([2, 1, 1], [0, 1], 'consistent', 'merged'),
    },
    {
      when: 'for the first time',
      asking: (scene) => ({ params: linkIn(scene), rawBody: 'List-Unsubscribe=One-Click' }),
      ...spends([2, 1, 1], [0, 1], 'consistent', 'merged'),
    },
  ],
  pushKey: [{ asking: async () => ({}), ...untouched }],
  listDevices: [{ asking: async (scene) => ({ caller: (await registered(scene)).caller }), ...oneRead }],
  addDevice: [
    {
      when: 'for the first time',
      asking: (scene) => ({ ...scene.somebody(), body: subscriptionFor(scene.portal.signer) }),
      ...spends([2, 1, 1], [0, 1], 'consistent', 'merged'),
    },
    {
      when: 'a second one',
      asking: async (scene) => {
        const { caller } = await registered(scene);
        return { caller, body: subscriptionFor(scene.portal.signer) };
      },
      ...spends([2, 1, 1], [0, 1], 'consistent', 'merged'),
    },
  ],
  removeDevice: [
    {
      asking: async (scene) => {
        const { caller, deviceId } = await registered(scene);
        return { caller, params: { deviceId } };
      },
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  listTemplates: [{ asking: ({ staff }) => ({ caller: staff }), ...untouched }],
  previewTemplate: [
    {
      asking: ({ staff }) => ({ caller: staff, params: { kind: 'complaint.asked' } }),
      ...untouched,
    },
  ],
};
