import type { BookingCard } from '../../../functions/appointments/bookings/booking';
import type { Appointment } from '../../../functions/appointments/calendars/entry';

/** A true case: a passport to be renewed in Amman. */
export const card: BookingCard = {
  id: '4g1q0cbo7m2hvd95kue8s3lj6fra0nt2m3k8d2q7',
  agencyId: '0h6p2q7v1m4c8r3t5n9b0d2e',
  type: {
    code: 'passport',
    names: { en: 'Passport renewal', ar: 'تجديد جواز السفر', fa: 'تمدید گذرنامه' },
  },
  placeId: '1s4tgk0mbqv8c2h5n9e7d3fj',
  resourceId: '3nq8c1v5t0h7k2m9b4f6j1rd',
  mode: 'in-person',
  date: '2026-03-10',
  start: '2026-03-10T07:30:00.000Z',
  end: '2026-03-10T07:50:00.000Z',
  timeZone: 'Asia/Amman',
  state: 'confirmed',
  sequence: 0,
  changedAt: '2026-03-01T09:00:00.000Z',
  people: 1,
  relation: 'self',
};

export const appointment: Appointment = {
  card,
  place: {
    names: { en: 'Civil status office', ar: 'مكتب الأحوال المدنية' },
    addresses: { en: '12 Queen Rania Street, Amman', ar: 'شارع الملكة رانيا ١٢، عمّان' },
    directions: { en: 'Second entrance; lift to the 3rd floor' },
    latitude: 31.9632,
    longitude: 35.9304,
  },
  type: {
    preparation: { en: 'Fill in form 7.', ar: 'املأ النموذج ٧.' },
    documents: [
      { names: { en: 'The old passport', ar: 'الجواز القديم' }, required: true },
      { names: { en: 'Family book', ar: 'دفتر العائلة' }, required: false, link: 'https://a.example/fb' },
    ],
  },
  url: 'https://portal.example/v1/appointments/4g1q0cbo7m2hvd95kue8s3lj6fra0nt2m3k8d2q7',
  alarms: [1_440, 120],
};
