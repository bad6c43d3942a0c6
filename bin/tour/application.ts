import { expect, found, type Guide, say, until } from './guide';

/** What a household that pays the social tariff answers. */
const answers = { income: 400_000, people: 4 };
const officer = { 'diwan-officer': 'N. Saleh' };

/** The service that somebody types with a slip, and what it would come to for them. */
const find = async ({ anyone }: Guide): Promise<string> => {
  const { items } = await anyone.catalogue.searchServices({ q: 'socail tarif' });
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

/** An application from a search with typing errors to the decision. */
export const applicationStop = async (guide: Guide): Promise<void> => {
  const { citizen, water } = guide;
  const applicationId = await apply(guide, await find(guide));
  await water.applications.approveApplication(
    { applicationId, conditions: ['From the next bill on.'] },
    { headers: officer },
  );
  const { status, track } = await citizen.applications.getApplication({ applicationId }, { language: 'fa' });
  expect('an approved application', status === 'approved', status);
  say('An officer approves it; the citizen sees the whole track of it', track);
};
