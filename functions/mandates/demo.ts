import type { Demo } from '../blocks/demo/demo';
import { contract } from './contract';
import { portal } from './namespaces/examples';

/** Amina acts for her father-in-law Karim, who has given her a mandate for what he does at the portal. */
export const demo: Demo = {
  after: ['identity'],
  show: async ({ ask, operator, people }) => {
    const { putNamespace, offerMandate, acceptInvitation } = contract.routes;
    await ask(putNamespace, operator, {
      params: { namespace: 'PORTAL' },
      body: portal,
      once: 'demo-namespace',
    });
    const { code } = await ask(offerMandate, people.karim, {
      body: {
        role: 'PORTAL:REPRESENTATIVE',
        representee: { name: 'Karim Ahmadi' },
        delegate: { name: 'أمينة حداد' },
        services: ['complaints', 'bills', 'fines', 'payments', 'appointments'],
      },
      once: 'demo-mandate',
    });
    await ask(acceptInvitation, people.amina, { body: { code }, once: 'demo-mandate-accepted' });
  },
};
