import type { Body, Demo } from '../blocks/demo/demo';
import { contract } from './contract';

const { beginApplication, submitApplication, assignApplication, askApplicant } = contract.routes;

/** A household applies for the social tariff of water and is asked something; another for a container, whose fee is to be paid. */
export const demo: Demo = {
  after: ['catalogue'],
  show: async ({ ask, agencies, people, left }) => {
    const [serviceId, priced] = [left.get('serviceToAsk') ?? '', left.get('serviceToPay') ?? ''];
    const answers = { income: 400_000, people: 4 };
    const body: Body<typeof beginApplication> = { serviceId, answers };
    const begun = await ask(beginApplication, people.karim, { body, once: 'demo-application' });
    const params = { applicationId: begun.id };
    const submission = { params, body: { revision: 1 }, once: 'demo-application-handed-in' };
    await ask(submitApplication, people.karim, submission);
    const { credentials: water } = agencies.water;
    const assigned = {
      params,
      body: { unit: 'Tariffs', officer: 'N. Saleh' },
      once: 'demo-application-assigned',
    };
    await ask(assignApplication, water, assigned);
    const text = 'Does the household have more than one meter?';
    await ask(askApplicant, water, { params, body: { text }, once: 'demo-application-asked' });
    const container = { serviceId: priced, answers: { size: 'medium', recycling: false } };
    const second = await ask(beginApplication, people.amina, { body: container, once: 'demo-container' });
    const handedIn = {
      params: { applicationId: second.id },
      body: { revision: 1 },
      once: 'demo-container-in',
    };
    await ask(submitApplication, people.amina, handedIn);
  },
};
