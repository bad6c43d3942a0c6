import type { Demo } from '../blocks/demo/demo';
import { contract } from './contract';

/** Amina asks the water company to correct her name, which asks her something; Karim's request waits for a decision. */
export const demo: Demo = {
  show: async ({ ask, agencies, people }) => {
    const { askCorrection, askAboutCorrection } = contract.routes;
    const { id: agencyId } = agencies.water;
    const wrong = 'The bill of March names me Amina Hadad, at Palm Street 21.';
    const right = 'Amina Haddad, Palm Street 12.';
    const { id: correctionId } = await ask(askCorrection, people.amina, {
      body: { agencyId, about: { kind: 'bill' }, name: 'Amina Haddad', wrong, right },
      once: 'demo-correction-amina',
    });
    await ask(
      askAboutCorrection,
      { ...agencies.water.credentials, 'Diwan-Officer': 'R. Salem' },
      {
        params: { correctionId },
        body: { text: 'Which meter is it about?' },
        once: 'demo-correction-question',
      },
    );
    await ask(askCorrection, people.karim, {
      body: {
        ...{ agencyId, about: { kind: 'other' }, name: 'Karim Ahmadi' },
        wrong: 'The number of persons in my household is given as five.',
        right: 'We are four since January.',
      },
      once: 'demo-correction-karim',
    });
  },
};
