import type { Demo, DemoPortal } from '../blocks/demo/demo';
import { contract } from './contract';

/** What the people have told the portal of themselves. */
const profiles = {
  amina: { name: 'أمينة حداد', language: 'ar', contact: { email: 'amina@example.org' } },
  karim: { name: 'Karim Ahmadi', language: 'fa', contact: { email: 'karim@example.org' } },
  layla: { name: 'Layla Nasser', language: 'en', contact: { email: 'layla@example.org' } },
} as const;

/** As whom officers of the registry attested people at a counter; Layla has an appointment for it. */
const papers = {
  amina: {
    level: 'substantial',
    person: {
      nationalNumber: '9871002345',
      names: { given: 'Amina', family: 'Haddad' },
      birthDate: '1987-04-12',
    },
  },
  karim: {
    level: 'high',
    person: {
      nationalNumber: '9902003456',
      names: { given: 'Karim', family: 'Ahmadi' },
      birthDate: '1990-11-30',
    },
  },
} as const;

const officers = { 'diwan-officer': 'Huda Salem', 'diwan-second-officer': 'Omar Rashid' };

const attest = async ({ ask, people, agencies }: DemoPortal, name: keyof typeof papers): Promise<void> => {
  const { startClaim, attest: attestClaim } = contract.routes;
  const once = `demo-proof-${name}`;
  const { id } = await ask(startClaim, people[name], { body: { way: 'counter' }, once });
  const registry = { ...agencies.registry.credentials, ...officers };
  await ask(attestClaim, registry, { body: { claim: id, ...papers[name] }, once });
};

export const demo: Demo = {
  show: async (portal) => {
    for (const [name, body] of Object.entries(profiles)) {
      const who = portal.people[name as keyof typeof profiles];
      await portal.ask(contract.routes.editMe, who, { body, once: `demo-profile-${name}` });
    }
    await attest(portal, 'amina');
    await attest(portal, 'karim');
    const { startClaim } = contract.routes;
    const body = { way: 'counter' } as const;
    const { id } = await portal.ask(startClaim, portal.people.layla, { body, once: 'demo-claim-layla' });
    portal.left.set('claimToProve', id);
  },
};
