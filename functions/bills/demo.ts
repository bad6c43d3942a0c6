import { type Body, type Demo, demoPlate, demoTaxpayer } from '../blocks/demo/demo';
import { contract } from './contract';

type Fee = Body<typeof contract.routes.issueBill>;

/** The fee of the city's archive for a copy. */
const feeOf = (today: string): Fee => ({
  kind: 'fee',
  payer: { identifier: demoPlate },
  title: { en: 'Copy of a building plan', ar: 'نسخة من مخطط بناء', fa: 'رونوشت نقشهٔ ساختمان' },
  reference: 'ARCHIVE-118',
  currency: 'JOD',
  lines: [{ head: 'copies', text: 'One copy', amount: 2_500 }],
  issuedOn: today,
  dueOn: today,
});

/** The owner of the house and driver of the car has claimed their bills by the codes of letters; a fee is there to be paid. */
export const demo: Demo = {
  after: ['tax'],
  show: async ({ ask, agencies, people, today, left }) => {
    const { claimCode, claimPayer, issueBill } = contract.routes;
    const { treasury, works } = agencies;
    const letters = [
      { by: treasury.credentials, identifier: demoTaxpayer, once: 'demo-claim' },
      { by: works.credentials, identifier: demoPlate, once: 'demo-claim-plate' },
    ];
    for (const { by, identifier, once } of letters) {
      const { code } = await ask(claimCode, by, { body: { identifier }, once: `${once}-code` });
      await ask(claimPayer, people.amina, { body: { code }, once });
    }
    const { id } = await ask(issueBill, works.credentials, { body: feeOf(today), once: 'demo-fee' });
    left.set('feeToPay', id);
  },
};
