import { randomUUID } from 'node:crypto';
import { expect, found, type Guide, say, until } from './guide';
import { showPhotograph } from './photograph';

/** What anyone can see: what can be complained about, and by when it would be settled. */
const lookAround = async ({ anyone, worksId }: Guide): Promise<void> => {
  const { items } = await anyone.complaints.listCategories();
  say(
    'Anyone asks what can be complained about',
    items.map(({ names, code, agencyNames }) => `${names.en} (${code}), ${agencyNames?.en}`),
  );
  expect(
    'the category street-light',
    items.some(({ code }) => code === 'street-light'),
    items,
  );
  const due = await anyone.complaints.previewDue({ agencyId: worksId, code: 'street-light' });
  say('… by when a complaint of now would be settled, counted in working time', due);
  const calendar = await anyone.calendars.getCalendar({ calendarId: 'demo-public' });
  say(
    '… and on which calendar',
    calendar.holidays.map(({ from, names }) => `${from} ${names.en}`),
  );
};

/** The same key twice: one complaint. */
const file = async ({ citizen, worksId: agencyId }: Guide): Promise<string> => {
  const complaint = {
    category: { agencyId, code: 'street-light' },
    description: 'The lamp at the corner flickers all night.',
    place: { latitude: 31.95, longitude: 35.93, address: '5 Garden Street' },
    answers: [{ question: 'state', value: 'flickers' }],
  };
  const options = { idempotencyKey: randomUUID() };
  const filed = await citizen.complaints.fileComplaint(complaint, options);
  say('A citizen files a complaint', filed);
  const repeated = await citizen.complaints.fileComplaint(complaint, options);
  expect('the same answer to the same Idempotency-Key', repeated.id === filed.id, repeated);
  say('The same request with the same Idempotency-Key files nothing more: it has the same id', repeated.id);
  return filed.id;
};

/** She telephones, and the officer types what she reads from the letter. */
const call = async ({ citizen, works }: Guide, complaintId: string): Promise<void> => {
  const { shortReference } = await citizen.complaints.getComplaint({ complaintId });
  const typed = shortReference.toLowerCase().replaceAll('-', ' ');
  const { items } = await until(
    'the complaint by its short reference',
    () => works.complaints.listQueue({ reference: typed }),
    (list) => list.items.some(({ id }) => id === complaintId),
  );
  say(
    `She calls and reads ${shortReference}: the agency finds it`,
    items.map(({ id, shortReference: shown }) => `${shown} ${id}`),
  );
};

const talk = async (guide: Guide, complaintId: string): Promise<void> => {
  const { citizen, works } = guide;
  await works.complaints.acknowledge({ complaintId });
  await works.complaints.ask({ complaintId, text: 'Which side of the street?' });
  const seen = await works.complaints.showToAgency(
    { complaintId },
    { officer: 'S. Khoury', purpose: 'Planning the repair' },
  );
  say('The agency takes it up, asks a question, which pauses the clock, and reads who filed it', seen);
  await showPhotograph(guide, complaintId);
  await citizen.complaints.answerQuestion({ complaintId, text: 'On the side of the school.' });
  const { clock } = await citizen.complaints.getComplaint({ complaintId });
  expect('a clock that runs again', clock === 'running', clock);
  say('The citizen answers, and the clock runs again', clock);
  const { items } = await until(
    'the reading in the access log',
    () => citizen.myData.listAccesses(),
    ({ items }) => items.some(({ subject }) => subject.id === complaintId),
  );
  const entry = items.find(({ subject }) => subject.id === complaintId);
  expect('the officer in the access log', entry?.officer === 'S. Khoury', entry);
  say('She sees who read it, when and why', entry);
};

const settle = async ({ citizen, works }: Guide, complaintId: string): Promise<void> => {
  await works.complaints.resolve({ complaintId, text: 'The lamp was replaced.' });
  await citizen.complaints.rate({ complaintId, score: 5 });
  const { timeline, rating } = await citizen.complaints.getComplaint({ complaintId });
  expect('the rating 5', rating === 5, rating);
  say(
    'It is resolved, and she rates it: the whole story',
    timeline.map(({ at, by, action }) => `${at} ${by} ${action}`),
  );
  const inbox = await until(
    'a message that it is resolved',
    () => citizen.notifications.listInbox({}, { language: 'ar' }),
    ({ items }) => items.filter(({ subject }) => subject.endsWith(complaintId)).length >= 3,
  );
  say(
    'Each step was told in the inbox, in any language, and by e-mail (see the mailbox)',
    inbox.items.map(({ title }) => title),
  );
  expect(
    'titles in Arabic',
    /\p{Script=Arabic}/u.test(found('a message', inbox.items[0]).title),
    inbox.items,
  );
};

const lookFromOutside = async ({ anyone, worksId: agencyId, url }: Guide): Promise<void> => {
  const near = await anyone.complaints.nearPublicComplaints({
    latitude: 31.954,
    longitude: 35.9106,
    radius: 200,
  });
  say(
    'Anyone sees what is open near a place, without words, addresses or names',
    near.items.map(({ category, metres }) => `${category.code}, ${metres} m`),
  );
  expect('open complaints nearby', near.items.length > 0, near);
  say('… and how many there are', await anyone.complaints.countPublicComplaints({ agencyId }));
  const reply = await fetch(`${url}/open311/v2/requests.xml?jurisdiction_id=demo-city`);
  const xml = await reply.text();
  say('The same as Open311 GeoReport v2, in XML', xml.slice(0, 600));
  expect('XML of Open311', reply.status === 200 && xml.includes('<service_requests>'), xml);
};

/** A complaint from its filing to its rating, and what others see of it. */
export const complaintStop = async (guide: Guide): Promise<void> => {
  await lookAround(guide);
  const id = await file(guide);
  await call(guide, id);
  await talk(guide, id);
  await settle(guide, id);
  await lookFromOutside(guide);
};
