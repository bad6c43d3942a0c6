import type { contract } from '../../../functions/identity/contract';
import { openProofs, personOf, registry } from '../../../tests/identity/proof/world';
import { begun, letterCode, lost, proved } from '../../../tests/identity/recoveries/world';
import { codeOf } from '../../../tests/support/messages';
import { signInOf } from '../authorizers';
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

const officers = { officer: 'Layla Haddad' };

/** Somebody of whom the authorizer has seen a session. */
const signedIn = async (scene: Scene) => {
  const who = scene.somebody();
  const session = await signInOf(scene, who.sub);
  scene.pass();
  return { ...who, session };
};

/** Somebody whose claim waits for the registry. */
const claiming = async (scene: Scene) => {
  const who = scene.somebody();
  const person = personOf();
  const claimId = await openProofs(scene.portal).claim(who, person);
  scene.pass();
  return { ...who, person, claimId };
};

/** Somebody whom the registry has attested. */
const proven = async (scene: Scene) => {
  const who = await openProofs(scene.portal).proven();
  scene.pass();
  return who;
};

/** Somebody to whom a letter goes. */
const lettered = async (scene: Scene) => {
  const { caller } = await proven(scene);
  const letterId = (await scene.identity.askLetter({ caller })).body.id;
  scene.pass();
  return { caller, params: { letterId } };
};

/** Somebody whose recovery waits for the code of their letter. */
const lettersOut = async (scene: Scene) => {
  const who = await begun(scene.portal);
  await scene.identity.askRecoveryCode({ params: who.params, body: { proof: 'letter' } });
  const code = await letterCode(scene.portal, who);
  scene.pass();
  return { params: who.params, body: { proof: 'letter' as const, code } };
};

const recoveryCases: Pick<Cases<typeof contract>, `${string}Recovery` & keyof Cases<typeof contract>> = {
  beginRecovery: [
    {
      asking: async (scene) => {
        const { person } = await lost(scene.portal);
        return { caller: registry, body: { nationalNumber: person.nationalNumber } };
      },
      ...spends([3, 3, 1], [1, 1], 'asRead'),
    },
  ],
  showRecovery: [
    {
      asking: async (scene) => ({ params: (await begun(scene.portal)).params }),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  proveRecovery: [{ asking: lettersOut, ...spends([5, 5, 10], [2, 2], 'guessed', 'asRead', 'agree') }],
  completeRecovery: [
    {
      asking: async (scene) => {
        const { params } = await proved(scene.portal);
        scene.portal.clock.advance(72 * 3_600_000);
        return { params, body: { password: 'Correct-horse-9' } };
      },
      ...spends([4, 3, 5], [1, 2], 'asRead', 'agree'),
    },
  ],
  getOwnRecovery: [
    {
      asking: async (scene) => ({ caller: (await begun(scene.portal)).caller }),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  stopRecovery: [
    {
      asking: async (scene) => ({ caller: (await begun(scene.portal)).caller }),
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
};

export const cases: Cases<typeof contract> = {
  ...recoveryCases,
  askRecoveryCode: [
    {
      when: 'by e-mail',
      asking: async (scene) => ({
        params: (await begun(scene.portal)).params,
        body: { proof: 'email' as const },
      }),
      ...spends([4, 4, 5], [1, 1], 'guessed', 'asRead'),
    },
  ],
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
  listSessions: [
    {
      when: 'of one session',
      asking: async (scene) => ({ caller: (await signedIn(scene)).caller }),
      ...spends([1, 2, 0], [1, 0], 'consistent'),
    },
  ],
  endSession: [
    {
      asking: async (scene) => {
        const { caller, session } = await signedIn(scene);
        return { caller, params: { sessionId: session.id } };
      },
      ...spends([1, 0, 1], [0, 1]),
    },
  ],
  signOutEverywhere: [{ asking: signedIn, ...spends([1, 0, 1], [0, 1]) }],
  showProof: [
    {
      asking: async (scene) => ({ caller: (await proven(scene)).caller }),
      ...spends([1, 2, 0], [0.5, 0], 'consistent'),
    },
  ],
  startClaim: [
    {
      asking: (scene) => ({ ...scene.somebody(), body: { way: 'registry', ...personOf() } }),
      ...spends([3, 2, 7], [0, 3], 'guessed', 'indexed'),
    },
  ],
  listClaims: [
    {
      when: 'of one claim',
      asking: async (scene) => ({ caller: (await claiming(scene)).caller }),
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  showClaim: [
    {
      asking: async (scene) => {
        const { caller, claimId } = await claiming(scene);
        return { caller, params: { claimId } };
      },
      ...oneRead,
    },
  ],
  withdrawClaim: [
    {
      asking: async (scene) => {
        const { caller, claimId } = await claiming(scene);
        return { caller, params: { claimId } };
      },
      ...spends([1, 0, 3], [0, 1], 'indexed'),
    },
  ],
  askLetter: [
    {
      asking: async (scene) => ({ caller: (await proven(scene)).caller }),
      ...spends([5, 5, 6], [1.5, 2], 'guessed', 'indexed', 'leveled'),
    },
  ],
  confirmLetter: [
    {
      asking: async (scene) => {
        const { caller, params } = await lettered(scene);
        const { code } = (await scene.identity.printLetter({ caller: registry, params })).body;
        scene.pass();
        return { caller, body: { code } };
      },
      ...spends([5, 5, 10], [1.5, 2], 'guessed', 'agree', 'leveled'),
    },
  ],
  listLetters: [
    {
      when: 'of one letter',
      asking: async (scene) => {
        await lettered(scene);
        return { caller: registry, query: { limit: '1' } };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  printLetter: [
    {
      asking: async (scene) => ({ caller: registry, params: (await lettered(scene)).params }),
      ...spends([2, 1, 2], [0.5, 1], 'indexed'),
    },
  ],
  listPendingClaims: [
    {
      when: 'of one claim',
      asking: async (scene) => {
        await claiming(scene);
        return { caller: registry, query: { limit: '1' } };
      },
      ...spends([1, 0.5, 0], [0.5, 0]),
    },
  ],
  showClaimToAgency: [
    {
      asking: async (scene) => ({ caller: registry, params: { claimId: (await claiming(scene)).claimId } }),
      ...spends([1, 1, 1], [0.5, 0], 'consistent', 'logged'),
    },
  ],
  attest: [
    {
      asking: async (scene) => ({
        caller: registry,
        officers,
        body: { claim: (await claiming(scene)).claimId, level: 'low' as const },
      }),
      ...spends([3, 2, 10], [0.5, 4], 'agree', 'indexed', 'asked'),
    },
  ],
  attestMany: [
    {
      when: 'of one claim',
      asking: async (scene) => {
        const items = [{ claim: (await claiming(scene)).claimId, level: 'low' as const }];
        return { caller: registry, officers, body: { items } };
      },
      ...spends([3, 2, 10], [0.5, 4], 'agree', 'indexed', 'asked'),
    },
  ],
  refuseClaim: [
    {
      asking: async (scene) => ({
        caller: registry,
        officers,
        params: { claimId: (await claiming(scene)).claimId },
        body: { reason: 'mismatch' as const },
      }),
      ...spends([2, 1, 3], [0, 1], 'asked', 'indexed'),
    },
  ],
  unlink: [
    {
      asking: async (scene) => {
        const { person } = await proven(scene);
        return {
          caller: registry,
          body: { nationalNumber: person.nationalNumber, reason: 'mistake' as const },
        };
      },
      ...spends([2, 1, 6], [0.5, 3], 'agree', 'consistent'),
    },
  ],
  takeRegisterChanges: [
    {
      when: 'of a death',
      asking: async (scene) => {
        const { nationalNumber } = (await proven(scene)).person;
        const change = { kind: 'death', on: '2026-02-27' } as const;
        return { caller: registry, body: { items: [{ nationalNumber, change }] } };
      },
      ...spends([2, 1, 6], [0.5, 3], 'agree', 'consistent'),
    },
  ],
};
