import type { State } from '../../../functions/appointments/bookings/lifecycle';
import { type Appointment, entryOf } from '../../../functions/appointments/calendars/entry';
import { writeCalendar } from '../../../functions/blocks/icalendar/calendar';
import type { Language } from '../../../functions/kernel/text/languages';
import { readCalendar } from '../../blocks/icalendar/read-calendar';
import { appointment, card } from './builders';

const shown = (changes: Partial<Appointment> = {}, language: Language = 'en') => {
  const file = writeCalendar({ entries: [entryOf({ ...appointment, ...changes }, language)] });
  const [entry] = readCalendar(file).entries;
  if (!entry) throw new Error('There is an entry');
  return entry;
};

it('says when, where, and what to bring', () => {
  expect(shown()).toMatchObject({
    uid: `${card.id}@appointments.diwan`,
    summary: 'Passport renewal',
    ...{ start: Date.parse(card.start), end: Date.parse(card.end) },
    location: 'Civil status office\n12 Queen Rania Street, Amman',
    geo: [31.9632, 35.9304],
    description: [
      'Before you come:\nFill in form 7.',
      'Bring with you:\n- The old passport\n- Family book (if you have it)\n  https://a.example/fb',
      'How to get there:\nSecond entrance; lift to the 3rd floor',
    ].join('\n\n'),
  });
});

it("says it in the person's language, and what there is not in that in English", () => {
  expect(shown({}, 'ar')).toMatchObject({
    summary: 'تجديد جواز السفر',
    location: 'مكتب الأحوال المدنية\nشارع الملكة رانيا ١٢، عمّان',
    description: expect.stringContaining('أحضر معك:\n- الجواز القديم\n- دفتر العائلة (إن وُجد)'),
  });
  expect(shown({}, 'fa')).toMatchObject({
    summary: 'تمدید گذرنامه',
    description: expect.stringContaining('همراه بیاورید:\n- The old passport'),
  });
});

it('keeps its name and raises its number when it moves', () => {
  const moved = { ...card, start: '2026-03-11T07:30:00.000Z', end: '2026-03-11T07:50:00.000Z', sequence: 1 };
  const { uid, sequence, start } = shown({ card: moved });
  expect([uid, sequence, start]).toEqual([shown().uid, 1, Date.parse(moved.start)]);
});

const statuses: readonly (readonly [State, string, number])[] = [
  ['held', 'TENTATIVE', 2],
  ['confirmed', 'CONFIRMED', 2],
  ['checked-in', 'CONFIRMED', 2],
  ['completed', 'CONFIRMED', 0],
  ['no-show', 'CONFIRMED', 0],
  ['cancelled', 'CANCELLED', 0],
  ['lapsed', 'CANCELLED', 0],
];

it.each(statuses)('shows one that is %s as %s, with %s alarms', (state, status, alarms) => {
  const entry = shown({ card: { ...card, state } });
  expect([entry.status, entry.alarms.length]).toEqual([status, alarms]);
});

it('leads to the video of a consultation, and to no place', () => {
  const videoUrl = 'https://portal.example/consultations/abc';
  const entry = shown({ card: { ...card, mode: 'video' }, videoUrl });
  expect(entry).toMatchObject({
    ...{ location: 'Video consultation', geo: null },
    conference: { url: videoUrl, label: 'Video consultation' },
    description: expect.stringMatching(
      /^Video consultation:\nhttps:\/\/portal.example\/consultations\/abc\n/,
    ),
  });
  expect(entry.description).not.toContain('How to get there');
});

it('names no place for home visits, and leaves out what is not known', () => {
  const visit = { ...card, mode: 'visit' } as const;
  expect(shown({ card: visit })).toMatchObject({ location: null, geo: null });
  expect(shown({ place: undefined, type: undefined })).toMatchObject({ description: null, location: null });
});
