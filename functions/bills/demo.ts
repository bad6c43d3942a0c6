import { type Demo, demoTaxpayer } from '../blocks/demo/demo';
import { contract } from './contract';

/** The owner of the house has claimed its bills by the code of the letter. */
export const demo: Demo = {
  after: ['tax'],
  show: async ({ ask, agencies, people }) => {
    const { claimCode, claimPayer } = contract.routes;
    const letter = { body: { identifier: demoTaxpayer }, once: 'demo-claim-code' };
    const { code } = await ask(claimCode, agencies.treasury.credentials, letter);
    await ask(claimPayer, people.amina, { body: { code }, once: 'demo-claim' });
  },
};
