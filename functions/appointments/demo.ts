import { type Body, type Demo, type DemoPortal, demoCalendar, demoOfficers } from '../blocks/demo/demo';
import { addDays } from '../kernel/text/date';
import { contract } from './contract';

type Routes = typeof contract.routes;

/** An office with two counters at which people speak with an engineer of the city's works, and how to come to it. */

const placeCode = 'downtown';
const place: Body<Routes['putPlace']> = {
  names: { en: 'Downtown office', ar: 'مكتب وسط البلد', fa: 'دفتر مرکز شهر' },
  addresses: { en: '12 Rainbow Street', ar: '12 شارع الرينبو' },
  latitude: 31.9515,
  longitude: 35.9239,
  timeZone: 'Asia/Amman',
  calendarId: demoCalendar,
  active: true,
};

const typeCode = 'building-permit';
const type: Body<Routes['putAppointmentType']> = {
  names: { en: 'Speak about a building permit', ar: 'مراجعة رخصة بناء', fa: 'گفت‌وگو دربارهٔ پروانهٔ ساختمان' },
  ...{ length: 20, buffer: 5, every: 30, units: 1, peopleAtMost: 3 },
  preparation: {
    en: 'Come ten minutes early.',
    ar: 'احضر قبل الموعد بعشر دقائق.',
    fa: 'ده دقیقه زودتر بیایید.',
  },
  documents: [{ names: { en: 'Plan of the plot', ar: 'مخطط القطعة', fa: 'نقشهٔ زمین' }, required: true }],
  languages: ['ar', 'en'],
  mode: 'in-person',
  bookedBy: 'people',
  relations: ['self', 'child', 'group'],
  ...{ aheadDays: 60, noticeMinutes: 60, cancelMinutes: 120, mostActive: 2, holdMinutes: 10 },
  reminders: [1_440, 120],
  waitingList: true,
  active: true,
  showsResource: false,
};

/** Where people prove who they are, for a claim (`/v1/identity/claims`). */
const proofType: Body<Routes['putAppointmentType']> = {
  ...type,
  names: { en: 'Prove who you are', ar: 'إثبات الهوية', fa: 'اثبات هویت' },
  preparation: {
    en: 'Come ten minutes early, alone.',
    ar: 'احضر وحدك قبل الموعد بعشر دقائق.',
    fa: 'ده دقیقه زودتر و تنها بیایید.',
  },
  documents: [{ names: { en: 'Identity card', ar: 'بطاقة الهوية', fa: 'کارت ملی' }, required: true }],
  relations: ['self'],
  peopleAtMost: 1,
  waitingList: false,
  provesIdentity: true,
};

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '15:00' },
];
const counter = (number: number, types = [typeCode]): Body<Routes['putResource']> => ({
  kind: 'counter',
  names: { en: `Counter ${number}`, ar: `الشباك ${number}`, fa: `باجهٔ ${number}` },
  languages: ['ar', 'en'],
  types,
  ...{ capacity: 1, step: 5, active: true, place: placeCode },
  patterns: [
    { from: '2026-01-01', week: { sunday: day, monday: day, tuesday: day, wednesday: day, thursday: day } },
  ],
});

interface Visit {
  readonly who: 'amina' | 'layla';
  readonly agency: 'works' | 'registry';
  readonly type: string;
  readonly claimId?: string | undefined;
}

/** An appointment of a week hence, unless one has been booked by a start that was cut short. */
const book = async (
  { ask, agencies, people, today }: DemoPortal,
  { who, agency, type: code, claimId }: Visit,
): Promise<void> => {
  const { findSlots, listAppointments, bookAppointment } = contract.routes;
  const { items } = await ask(listAppointments, people[who], { once: `demo-appointments-${who}` });
  if (items.length > 0) return;
  const { id: agencyId } = agencies[agency];
  const query = { agencyId, type: code, from: addDays(today, 7), limit: '1' };
  const { items: slots } = await ask(findSlots, people[who], { query, once: `demo-slots-${who}` });
  const [slot] = slots;
  if (!slot) throw new Error('The demo has no free slot');
  const { place: at, start } = slot;
  const body = { agencyId, type: code, placeId: at.id, start, claimId };
  await ask(bookAppointment, people[who], { body, once: `demo-appointment-${who}-${start}` });
};

export const demo: Demo = {
  after: ['calendars', 'identity'],
  show: async (portal) => {
    const { ask, agencies } = portal;
    const works = { ...agencies.works.credentials, ...demoOfficers };
    const { putPlace, putAppointmentType, putResource } = contract.routes;
    await ask(putPlace, works, { params: { placeCode }, body: place, once: 'demo-place' });
    await ask(putAppointmentType, works, { params: { typeCode }, body: type, once: 'demo-appointment-type' });
    for (const number of [1, 2]) {
      const params = { resourceCode: `counter-${number}` };
      await ask(putResource, works, { params, body: counter(number), once: `demo-counter-${number}` });
    }
    const registry = { ...agencies.registry.credentials, ...demoOfficers };
    const proof = { typeCode: 'identity' };
    await ask(putPlace, registry, { params: { placeCode }, body: place, once: 'demo-registry-place' });
    await ask(putAppointmentType, registry, { params: proof, body: proofType, once: 'demo-proof-type' });
    const atCounter = { params: { resourceCode: 'counter-1' }, body: counter(1, [proof.typeCode]) };
    await ask(putResource, registry, { ...atCounter, once: 'demo-proof-desk' });
    await book(portal, { who: 'amina', agency: 'works', type: typeCode });
    const claimId = portal.left.get('claimToProve');
    await book(portal, { who: 'layla', agency: 'registry', type: proof.typeCode, claimId });
  },
};
