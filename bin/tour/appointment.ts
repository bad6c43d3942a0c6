import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProblem } from '../../client/src/index';
import { expect, found, type Guide, say } from './guide';

const day = 86_400_000;

/** The first free time from the day after tomorrow on, early enough to be cancelled, is booked, and comes as a file for a calendar. */
export const appointmentStop = async ({ anyone, citizen, data, worksId: agencyId }: Guide): Promise<void> => {
  const type = 'building-permit';
  const from = new Date(Date.now() + 2 * day).toISOString().slice(0, 10);
  const { items } = await anyone.appointments.findSlots({ agencyId, type, from, first: 'true' });
  const { start, place } = found('a free time', items[0]);
  say('Anyone sees the first free time at a counter of the city that can still be cancelled', start);
  const booked = await citizen.appointments.bookAppointment({ agencyId, type, placeId: place.id, start });
  say('The citizen books it', booked);
  const calendar = await citizen.appointments.getAppointmentCalendar({ appointmentId: booked.id });
  expect('a calendar', calendar.startsWith('BEGIN:VCALENDAR'), calendar);
  const file = join(data, 'tour-appointment.ics');
  writeFileSync(file, calendar);
  say(`… and has it as a file for her calendar, in ${file}`, calendar);
  await citizen.appointments.cancelAppointment({ appointmentId: booked.id });
  say('She cancels it, so that the time is free for the next tour');
};

/** A refusal names the fields and says why, with a title in the caller's language. */
export const refusalStop = async ({ citizen, worksId: agencyId }: Guide): Promise<void> => {
  const wrong = { category: { agencyId, code: 'street-light' }, description: '', place: {} };
  try {
    await citizen.complaints.fileComplaint(wrong, { language: 'ar' });
  } catch (error) {
    if (!isProblem(error, 'invalid-request')) throw error;
    const { problem } = error;
    expect('a title in Arabic', /\p{Script=Arabic}/u.test(problem.title), problem);
    expect('an error of a field', (problem.errors ?? []).length > 0, problem);
    say('A complaint without words or place is refused, in Arabic, with each field that is wrong', problem);
    return;
  }
  expect('a refusal of an empty complaint', false, 'It was filed.');
};
