/** The calendar of public offices whose weekend is Friday and Saturday. */

const id = 'jo-public';
const open = [{ from: '08:30', to: '15:30' }];
const short = [{ from: '10:00', to: '15:00' }];
const weekOf = <const H>(hours: H) => ({
  sunday: hours,
  monday: hours,
  tuesday: hours,
  wednesday: hours,
  thursday: hours,
});

const details = {
  names: { en: 'Public offices', ar: 'الدوائر الرسمية' },
  timeZone: 'Asia/Amman',
  week: weekOf(open),
  holidays: [
    { from: '2026-03-20', to: '2026-03-23', names: { en: 'Eid al-Fitr', ar: 'عيد الفطر' } },
    { from: '2026-05-25', to: '2026-05-25', names: { en: 'Independence Day', ar: 'عيد الاستقلال' } },
  ],
  periods: [
    { from: '2026-02-18', to: '2026-03-19', names: { en: 'Ramadan', ar: 'رمضان' }, week: weekOf(short) },
  ],
};
const calendar = { id, version: 1, ...details };
const params = { calendarId: id };

export const listCalendars = {
  query: { limit: '20' },
  reply: { items: [{ id, names: details.names, timeZone: details.timeZone }] },
};
export const getCalendar = { params, reply: calendar };
export const createCalendar = { body: { id, ...details }, reply: calendar };
export const replaceCalendar = {
  params,
  body: {
    ...details,
    holidays: [
      { from: '2026-03-21', to: '2026-03-24', names: { en: 'Eid al-Fitr', ar: 'عيد الفطر' } },
      ...details.holidays.slice(1),
    ],
  },
};
