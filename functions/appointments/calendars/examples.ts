import { writeCalendar } from '../../blocks/icalendar/calendar';

/*
 * True cases of calendars: a passport is applied for in Amman.
 */

const appointmentId = '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const token = '2m0f7d3k9s1v5c8q4h6b0r2t7n1j3p5um3k8d2q7';
const url = `https://portal.example/calendars/${token}.ics`;

const entry = {
  uid: `${appointmentId}@appointments.diwan`,
  sequence: 0,
  changedAt: Date.parse('2026-03-01T06:30:00.000Z'),
  start: Date.parse('2026-03-08T06:00:00.000Z'),
  end: Date.parse('2026-03-08T06:20:00.000Z'),
  status: 'CONFIRMED',
  summary: 'Apply for a passport',
  description: 'Bring with you:\n- Identity card',
  location: 'Civil status office\n12 Queen Rania Street, Amman',
  position: { latitude: 31.9632, longitude: 35.9304 },
  url: `https://portal.example/calendars/appointments/${appointmentId}.Zk3vYp0sQm7xT1bN9cHd2g`,
  alarms: [1_440, 120],
} as const;

export const getAppointmentCalendar = {
  params: { appointmentId },
  reply: writeCalendar({ entries: [entry] }),
};
export const openAppointmentPage = {
  params: { ticket: `${appointmentId}.Zk3vYp0sQm7xT1bN9cHd2g` },
  query: { language: 'ar' as const },
};
export const showCalendarFeed = { reply: { url } };
export const rotateCalendarFeed = { reply: { url } };
export const readCalendarFeed = {
  params: { calendarFile: `${token}.ics` },
  reply: writeCalendar({ entries: [entry], feed: { name: 'My appointments', refreshMinutes: 60 } }),
};
