import PostalMime from 'postal-mime';
import { type Booking, bookingKey } from '../../../functions/appointments/bookings/booking';
import { eventsOf } from '../../../functions/appointments/bookings/events';
import { onDue } from '../../../functions/appointments/deadlines/due';
import { contract as identity } from '../../../functions/identity/contract';
import { eventsIn } from '../../../functions/kernel/events/event';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { contract as notifications } from '../../../functions/notifications/contract';
import type { DispatchRequest } from '../../../functions/notifications/dispatches/dispatch';
import { readCalendar } from '../../blocks/icalendar/read-calendar';
import {
  openMailer,
  notifications as reactor,
  reactorEffects,
  recordingQueue,
  signIn,
} from '../../support/messages';
import { usePortal } from '../../support/portal';
import { appointmentsService, identityService, notificationsService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { at, nine, openCase, type Somebody, somebody } from '../booking-world';

const portal = usePortal(appointmentsService, identityService, notificationsService);
beforeEach(() => portal().clock.set('2026-03-01T04:30:00.000Z'));

const minute = 60_000;
const address = 'lena@example.org';

/** A person with an address and an appointment, with the stream, the sweep, and the letters that they get. */
interface About {
  readonly hold?: boolean;
  readonly preferences?: object;
  readonly type?: object;
}
const openLena = async ({ hold = false, preferences, type }: About = {}) => {
  const office = await openCase(portal(), type ? { type } : {});
  const lena: Somebody = somebody();
  const { caller } = lena;
  await portal()
    .client(identity)
    .editMe({ caller, body: { language: 'ar' } });
  await signIn(portal(), lena.sub, address);
  if (preferences) {
    await portal()
      .client(notifications)
      .replacePreferences({ caller, body: preferences as never });
  }
  const { id } = (await office.ask(lena, { hold })).body;
  const queue = recordingQueue();
  const effects = { ...reactorEffects(portal(), queue), portal: 'https://portal.example' };
  const letters: Buffer[] = [];
  const post = {
    send: async ({ raw }: { readonly raw: Buffer }) => {
      letters.push(raw);
      return 'sent' as const;
    },
  };
  const mailer = openMailer(portal(), queue, post);
  const react = reactor.react(effects);
  let seen: Item | undefined;
  /** Delivers the changes since the last call, and sends the letters that follow. Returns the event types. */
  const tell = async (): Promise<string[]> => {
    const after = (await read<Booking>(portal().table, bookingKey(id))) as unknown as Item;
    const events = eventsIn(eventsOf, { before: seen, after });
    seen = after;
    for (const event of events) await react(event);
    for (const request of queue.sent.splice(0))
      await mailer.send(request as DispatchRequest, `${Math.random()}`);
    return events.map(({ type }) => type);
  };
  const lately = sweeping({ booking: onDue, message: () => async () => undefined }, effects);
  return {
    ...{ office, lena, id, letters, tell },
    params: { caller, params: { appointmentId: id } },
    wakes: async () => (await office.stored(id)).dueAt,
    /** Sweeps at an instant. */
    at: async (time: string): Promise<string[]> => {
      portal().clock.set(time);
      await lately();
      return tell();
    },
    /** The last letter, and its calendar as another program reads it. */
    letter: async () => {
      const email = await PostalMime.parse(letters.at(-1) ?? '');
      const files = email.attachments.map(({ mimeType, filename, content }) => {
        return { mimeType, filename, text: Buffer.from(content as ArrayBuffer).toString() };
      });
      const [file] = files.filter(({ mimeType }) => mimeType === 'application/ics');
      return { email, files, ...readCalendar(file?.text ?? '') };
    },
  };
};

describe('reminders', () => {
  it('come when the type of the appointment has them, with the appointment as a file', async () => {
    const { at: come, tell, letter, letters, id, wakes } = await openLena();
    expect(await tell()).toEqual(['appointment.booked']);
    // It is 25.5 hours ahead. The person's preferences are read immediately.
    expect(await come('2026-03-01T04:31:00.000Z')).toEqual([]);
    expect(await wakes()).toBe('2026-03-01T06:00:00.000Z');
    expect(await come('2026-03-01T05:59:00.000Z')).toEqual([]);
    expect(await come('2026-03-01T06:00:30.000Z')).toEqual(['appointment.reminder']);
    expect(await wakes()).toBe('2026-03-02T04:00:00.000Z');
    expect(await come('2026-03-01T06:01:30.000Z')).toEqual([]);
    const { email, entries, method } = await letter();
    expect(email.subject).toBe('موعدك في \u2068٢ مارس ٢٠٢٦\u2069 الساعة \u206809:00\u2069');
    expect(email.text).toContain('«طلب جواز سفر» في مكتب وسط البلد، \u206812 شارع الرينبو، عمّان\u2069.');
    expect(email.text).toContain('- بطاقة الهوية');
    expect(method).toBe('REQUEST');
    expect(entries).toMatchObject([
      {
        ...{ uid: `${id}@appointments.diwan`, sequence: 0, status: 'CONFIRMED', summary: 'طلب جواز سفر' },
        ...{ start: Date.parse(nine), organizer: 'mailto:no-reply@portal.example' },
        ...{ attendee: `mailto:${address}`, stamp: Math.floor(portal().clock() / 1000) * 1000 - 60_000 },
        alarms: [Date.parse(nine) - 1_440 * minute, Date.parse(nine) - 120 * minute],
      },
    ]);
    expect(await come('2026-03-02T04:00:00.000Z')).toEqual(['appointment.reminder']);
    // From then on the next deadline is the end of its day.
    expect(await wakes()).toBe('2026-03-02T21:00:00.000Z');
    expect(letters).toHaveLength(3);
  });

  it('are an invitation to mail readers, and a file for all others', async () => {
    const { tell, letter } = await openLena();
    await tell();
    const { files, email } = await letter();
    expect(files.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['text/calendar', null],
      ['application/ics', 'appointment.ics'],
    ]);
    expect(files[0]?.text).toBe(files[1]?.text);
    expect(email.html).toContain('dir="rtl"');
  });

  it('lead to the video of a consultation', async () => {
    const { tell, letter, office, params } = await openLena({ type: { mode: 'video' } });
    await tell();
    const { email, entries } = await letter();
    const { url } = (await office.api.getConsultationVideo(params)).body;
    const link = `https://portal.example/consultations/${url.split('/').at(-1)}`;
    expect(email.text).toContain(`عبر الفيديو: \u2068${link}\u2069.`);
    expect(entries[0]).toMatchObject({ conference: { url: link }, geo: null });
  });

  it('come when the person prefers, in their language, and ring then', async () => {
    const preferences = { language: 'fa', remindBefore: [30] };
    const { at: come, tell, letter, wakes } = await openLena({ preferences });
    await tell();
    await come('2026-03-01T04:31:00.000Z');
    expect(await wakes()).toBe('2026-03-02T05:30:00.000Z');
    expect(await come('2026-03-02T05:30:00.000Z')).toEqual(['appointment.reminder']);
    const { email, entries } = await letter();
    expect(email.subject).toContain('نوبت شما');
    expect(entries[0]?.alarms).toEqual([Date.parse(nine) - 30 * minute]);
  });

  it('do not come to who wants none, nor wake them', async () => {
    const none = await openLena({ preferences: { remindBefore: [] } });
    await none.at('2026-03-01T04:31:00.000Z');
    expect(await none.wakes()).toBe('2026-03-02T21:00:00.000Z');
    const quietHours = { timeZone: 'Asia/Amman', from: '20:00', until: '08:45' };
    const sleeper = await openLena({ preferences: { quietHours, remindBefore: [60] } });
    await sleeper.at('2026-03-01T04:32:00.000Z');
    // Eight o'clock is within quiet hours, which end a quarter of an hour before it: so the reminder comes the evening
    // before.
    expect(await sleeper.wakes()).toBe('2026-03-01T16:45:00.000Z');
  });

  it('are of the time to which it has moved, with the next number', async () => {
    const { at: come, tell, letter, letters, office, params } = await openLena();
    await tell();
    await come('2026-03-01T04:31:00.000Z');
    expect(await come('2026-03-01T06:00:00.000Z')).toEqual(['appointment.reminder']);
    await office.api.moveAppointment({ ...params, body: { start: at('10:00', '2026-03-03') } });
    expect(await tell()).toEqual(['appointment.moved']);
    expect((await letter()).entries).toMatchObject([
      { sequence: 1, status: 'CONFIRMED', start: Date.parse(at('10:00', '2026-03-03')) },
    ]);
    expect(await come('2026-03-02T04:00:00.000Z')).toEqual([]);
    expect(await come('2026-03-02T07:00:00.000Z')).toEqual(['appointment.reminder']);
    expect((await letter()).entries[0]?.sequence).toBe(1);
    expect(letters).toHaveLength(4);
  });

  it('end with a cancellation, which takes it out of calendars', async () => {
    const { at: come, tell, letter, office, params, wakes } = await openLena();
    await tell();
    await office.api.cancelAppointment(params);
    expect(await tell()).toEqual(['appointment.cancelled']);
    expect(await letter()).toMatchObject({
      method: 'CANCEL',
      entries: [{ sequence: 1, status: 'CANCELLED', alarms: [] }],
    });
    expect(await wakes()).toBeUndefined();
    expect(await come('2026-03-01T06:00:00.000Z')).toEqual([]);
  });

  it('do not come for what is only held, and come once it is confirmed', async () => {
    const { at: come, tell, office, params, wakes } = await openLena({ hold: true });
    expect(await tell()).toEqual(['appointment.held']);
    portal().clock.advance(minute);
    await office.api.confirmAppointment(params);
    expect(await tell()).toEqual(['appointment.confirmed']);
    expect(await come('2026-03-01T04:32:00.000Z')).toEqual([]);
    expect(await wakes()).toBe('2026-03-01T06:00:00.000Z');
  });

  it('come once where the sweep was late, and not after it has begun', async () => {
    const late = await openLena();
    await late.tell();
    await late.at('2026-03-01T04:31:00.000Z');
    expect(await late.at('2026-03-02T05:00:00.000Z')).toEqual(['appointment.reminder']);
    expect(await late.at('2026-03-02T05:01:00.000Z')).toEqual([]);
    portal().clock.set('2026-03-01T04:30:00.000Z');
    const later = await openLena();
    await later.tell();
    await later.at('2026-03-01T04:31:00.000Z');
    expect(await later.at('2026-03-02T06:00:00.000Z')).toEqual([]);
  });

  it('come once, however many sweep at once', async () => {
    const { at: come, tell, office, id } = await openLena();
    await tell();
    await come('2026-03-01T04:31:00.000Z');
    const before = await office.stored(id);
    portal().clock.set('2026-03-01T06:00:00.000Z');
    const look = onDue(reactorEffects(portal(), recordingQueue()));
    const item = before as unknown as Item;
    await Promise.all([1, 2, 3].map(() => look(item, portal().clock())));
    expect((await office.stored(id)).version).toBe(before.version + 1);
    expect(await tell()).toEqual(['appointment.reminder']);
  });
});
