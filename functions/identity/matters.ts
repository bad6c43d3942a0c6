import type { Matter, Matters, MattersOf } from '../blocks/matters/matter';
import { instant } from '../kernel/text/time';
import { type Claim, lapsesAt as claimLapsesAt } from './claims/claim';
import { type Letter, lapsesAt as letterLapsesAt } from './letters/letter';

const awaitedOf: Readonly<Record<Claim['way'], Matter['awaited']>> = {
  registry: { from: 'agency', task: 'decide' },
  counter: { from: 'me', task: 'show-papers' },
};

const claimMatters: MattersOf = (item) => {
  const { id, ref, way, state, createdAt, agencyId } = item as unknown as Claim;
  const open = state === 'pending';
  const awaited = open ? awaitedOf[way] : undefined;
  return [
    {
      ...{ kind: 'proof-request', id, owner: { person: ref }, state, open, at: createdAt },
      ...(agencyId === undefined ? {} : { agencyId }),
      ...(awaited ? { awaited, due: instant(claimLapsesAt(createdAt)) } : {}),
    },
  ];
};

const lettersAwait: Readonly<Record<Letter['state'], Matter['awaited']>> = {
  asked: { from: 'agency', task: 'send-letter' },
  printed: { from: 'me', task: 'enter-code' },
  used: undefined,
};

const letterMatters: MattersOf = (item) => {
  const letter = item as unknown as Letter;
  const { id, ref, agencyId, state, askedAt } = letter;
  const awaited = lettersAwait[state];
  return [
    {
      ...{ kind: 'proof-letter', id, owner: { person: ref }, agencyId, state, open: state !== 'used' },
      at: askedAt,
      ...(awaited ? { awaited, due: instant(letterLapsesAt(letter)) } : {}),
    },
  ];
};

export const matters: Matters = {
  kinds: {
    'proof-request': {
      title: { en: 'Request to prove who I am', ar: 'طلب إثبات هويتي', fa: 'درخواست اثبات هویتم' },
      link: (id) => `/v1/identity/claims/${id}`,
      ...{ reference: 'claim', section: 'identityClaims', private: true },
    },
    'proof-letter': {
      title: { en: 'Letter with a code', ar: 'رسالة تحمل رمزًا', fa: 'نامهٔ دارای کد' },
      link: () => '/v1/identity/proof',
      ...{ section: 'identityLetters', private: true },
    },
  },
  of: { claim: claimMatters, letter: letterMatters },
  without: {
    profile: 'What is known of a person awaits nothing.',
    standing: 'It is what came of the requests.',
    sessions: 'That somebody is signed in awaits nothing.',
    recovery: 'Who awaits it cannot sign in; whoever can is told by a message.',
    devices: 'They are what somebody signed in with.',
  },
};
