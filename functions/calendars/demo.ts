import { type Body, type Demo, demoCalendar } from '../blocks/demo/demo';
import { contract } from './contract';

const weekOf = (from: string, to: string) => {
  const hours = [{ from, to }];
  return { sunday: hours, monday: hours, tuesday: hours, wednesday: hours, thursday: hours };
};

/** Offices that rest on Friday and Saturday, and work shorter days in Ramadan. */
const calendar: Body<typeof contract.routes.createCalendar> = {
  id: demoCalendar,
  names: { en: 'Public offices', ar: 'الدوائر الرسمية', fa: 'اداره‌های دولتی' },
  timeZone: 'Asia/Amman',
  week: weekOf('08:30', '15:30'),
  holidays: [
    { from: '2027-01-01', to: '2027-01-01', names: { en: 'New Year', ar: 'رأس السنة', fa: 'آغاز سال' } },
    { from: '2027-03-10', to: '2027-03-12', names: { en: 'Eid al-Fitr', ar: 'عيد الفطر', fa: 'عید فطر' } },
    { from: '2027-05-16', to: '2027-05-19', names: { en: 'Eid al-Adha', ar: 'عيد الأضحى', fa: 'عید قربان' } },
  ],
  periods: [
    {
      ...{ from: '2027-02-08', to: '2027-03-09', names: { en: 'Ramadan', ar: 'رمضان', fa: 'رمضان' } },
      week: weekOf('10:00', '15:00'),
    },
  ],
};

export const demo: Demo = {
  show: async ({ ask, operator }) => {
    await ask(contract.routes.createCalendar, operator, { body: calendar, once: demoCalendar });
  },
};
