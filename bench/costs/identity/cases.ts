import type { contract } from '../../../functions/identity/contract';
import { codeOf } from '../../../tests/support/messages';
import { type Cases, oneRead, spends } from '../case';
import type { Scene } from '../scene';

const told = {
  name: 'Amina Haddad',
  language: 'ar',
  contact: { email: 'amina@example.org', phone: '+962791234567' },
} as const;

const known = async (scene: Scene) => {
  const { caller, sub } = scene.somebody();
  await scene.identity.editMe({ caller, body: told });
  scene.pass();
  return { caller, sub };
};

/** Somebody who has asked for a code before. */
const asked = async (scene: Scene) => {
  const who = await known(scene);
  await scene.identity.askCode({ caller: who.caller, body: { kind: 'email' } });
  scene.pass();
  return who;
};

export const cases: Cases<typeof contract> = {
  getMe: [{ asking: known, ...oneRead }],
  editMe: [
    {
      asking: async (scene) => ({ ...(await known(scene)), body: { contact: { phone: '+962797654321' } } }),
      ...spends([1, 0, 1], [0, 1]),
    },
    {
      when: 'for the first time',
      asking: (scene) => ({ ...scene.somebody(), body: told }),
      ...spends([2, 0, 1], [0, 1], 'begun'),
    },
  ],
  askCode: [
    {
      asking: async (scene) => ({ ...(await asked(scene)), body: { kind: 'email' } }),
      ...spends([4, 4, 7], [1.5, 4], 'consistent', 'guessed'),
    },
  ],
  verifyAddress: [
    {
      asking: async (scene) => {
        const who = await asked(scene);
        return { ...who, body: { kind: 'email', code: await codeOf(scene.portal, who.sub) } };
      },
      ...spends([4, 4, 12], [1.5, 4], 'consistent', 'guessed'),
    },
  ],
};
