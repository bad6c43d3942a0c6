import { expect, found, type Guide, say, until } from './guide';

/** What a household that pays the social tariff answers. */
const answers = { income: 400_000, people: 4 };
const officer = { 'diwan-officer': 'N. Saleh' };

/** The service that somebody types with a slip, and what it would come to for them. */
const find = async ({ anyone }: Guide): Promise<string> => {
  const { items } = await until(
    'the social tariff among what is found',
    () => anyone.catalogue.searchServices({ q: 'socail tarif' }),
    (page) => page.items.length > 0,
  );
  const [service] = items;
  say('Somebody types “socail tarif”, and finds', service?.names);
  const { id } = found('the social tariff of the demo', service);
  const { outcome } = await anyone.catalogue.assessEligibility({ serviceId: id, answers });
  expect('somebody who may have it', outcome === 'eligible', outcome);
  say('Anyone asks whether they may have it; nothing of the answers is kept', outcome);
  return id;
};

/** The citizen applies, and what waits for her application is told to both. */
const apply = async ({ citizen, water }: Guide, serviceId: string): Promise<string> => {
  const { id: applicationId, revision } = await citizen.applications.beginApplication({ serviceId, answers });
  const handedIn = await citizen.applications.submitApplication({ applicationId, revision });
  say('The citizen applies for it; her draft would be on each of her devices', handedIn);
  const queue = await until(
    'the application in the queue of the water authority',
    () => water.applications.listApplicationQueue({ limit: 100 }),
    ({ items }) => items.some(({ id }) => id === applicationId),
  );
  const waiting = queue.items.find(({ id }) => id === applicationId);
  say(
    'The water authority has it in its queue, with the time by which it undertakes to decide',
    waiting?.dueAt,
  );
  return applicationId;
};

/** The civil registry is asked who belongs to the household: nothing is approved before it has answered. */
const advise = async ({ registry }: Guide, applicationId: string): Promise<void> => {
  const { items } = await until(
    'the question to the civil registry',
    () => registry.applications.listOpinions({ limit: 100 }),
    (page) => page.items.some((each) => each.applicationId === applicationId),
  );
  const { opinion } = found(
    'the opinion that is asked for',
    items.find((each) => each.applicationId === applicationId),
  );
  const said = { outcome: 'favourable', text: 'Four people are of the household.' } as const;
  await registry.applications.giveOpinion({ applicationId, opinion, ...said }, { headers: officer });
  say('The civil registry, which is asked as well, gives its opinion', said.text);
};

/** An application from a search with typing errors to the decision. */
export const applicationStop = async (guide: Guide): Promise<void> => {
  const { citizen, water } = guide;
  const applicationId = await apply(guide, await find(guide));
  await advise(guide, applicationId);
  await water.applications.approveApplication(
    { applicationId, conditions: ['From the next bill on.'] },
    { headers: officer },
  );
  const { status, track } = await citizen.applications.getApplication({ applicationId }, { language: 'fa' });
  expect('an approved application', status === 'approved', status);
  say('An officer approves it; the citizen sees the whole track of it', track);
};
