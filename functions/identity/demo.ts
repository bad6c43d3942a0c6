import type { Demo } from '../blocks/demo/demo';
import { contract } from './contract';

/** What the people have told the portal of themselves. */
const profiles = {
  amina: { name: 'أمينة حداد', language: 'ar', contact: { email: 'amina@example.org' } },
  karim: { name: 'Karim Ahmadi', language: 'fa', contact: { email: 'karim@example.org' } },
} as const;

export const demo: Demo = {
  show: async ({ ask, people }) => {
    for (const name of ['amina', 'karim'] as const) {
      await ask(contract.routes.editMe, people[name], { body: profiles[name], once: `demo-profile-${name}` });
    }
  },
};
