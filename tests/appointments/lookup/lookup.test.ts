import { bookingKey } from '../../../functions/appointments/bookings/booking';
import { changes } from '../../../functions/appointments/changes';
import { lookup } from '../../../functions/appointments/lookup/react';
import { phoneEnd, wordsOf } from '../../../functions/appointments/lookup/words';
import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { contract as identity } from '../../../functions/identity/contract';
import { eventsIn } from '../../../functions/kernel/events/event';
import { contract as myData } from '../../../functions/my-data/contract';
import { reactorEffects, recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { appointmentsService, identityService, myDataService } from '../../support/services';
import { at, type Case, openCase, type Somebody, somebody } from '../booking-world';

const portal = usePortal(appointmentsService, identityService, myDataService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** Has new appointments found, as the stream does. */
const told = async (office: Case, ids: readonly string[]) => {
  const react = lookup.react(reactorEffects(portal(), recordingQueue()));
  for (const id of ids) {
    const after = await office.stored(id);
    const images = { before: undefined, after: { ...after, ...bookingKey(id) } } as never;
    for (const event of eventsIn(changes.booking ?? (() => []), images)) await react(event);
  }
};

const called = (who: Somebody, name: string) =>
  portal()
    .client(identity)
    .editMe({ caller: who.caller, body: { name } as never });

const find = async (office: Case, query: object) => {
  const { body } = await office.api.findAppointments({ caller: office.officer, query: query as never });
  return body.items.map(({ id }) => id);
};

const open = async () => {
  const office = await openCase(portal());
  const [rania, omar] = [somebody(), somebody()];
  await called(rania, 'Rania Khalil');
  await called(omar, 'عمر خليل');
  const first = (await office.ask(rania, { for: { relation: 'child', name: 'Lina Khalil' } })).body.id;
  const second = (await office.ask(omar, { start: at('10:00') })).body.id;
  const { agencyId: _, ...slot } = office.asked;
  const noted = {
    ...{ start: at('11:00'), names: ['Yousef Haddad'], contact: { phone: '+962791234567' } },
    reference: 'P-2026/118',
  };
  const third = (await office.api.bookAtFrontDesk({ caller: office.officer, body: { ...slot, ...noted } }))
    .body.id;
  await told(office, [first, second, third]);
  return { ...office, rania, first, second, third };
};

describe('an appointment', () => {
  it('is found by names, numbers and references, however they are written', async () => {
    const office = await open();
    const { first, second, third } = office;
    expect(await find(office, { name: 'KHALIL' })).toEqual([first]);
    expect(await find(office, { name: 'khalil lina' })).toEqual([first]);
    expect(await find(office, { name: 'khalil omar' })).toEqual([]);
    expect(await find(office, { name: 'خلیل' })).toEqual([second]);
    for (const phone of ['0791234567', '+962 79 123 4567', '٠٧٩١٢٣٤٥٦٧']) {
      expect(await find(office, { phone })).toEqual([third]);
    }
    expect(await find(office, { reference: 'p-2026/118' })).toEqual([third]);
    expect(await find(office, { reference: 'p-2026/118', name: 'Khalil' })).toEqual([]);
    const short = shortReferenceOf('appointment', first);
    for (const reference of [short, short.toLowerCase(), short.replace(/\D/g, '')]) {
      expect(await find(office, { reference })).toEqual([first]);
    }
  });

  it('is left out by filters, and not found by other agencies', async () => {
    const [office, other] = [await open(), await openCase(portal())];
    const params = { appointmentId: office.first };
    await office.api.cancelAppointment({ caller: office.rania.caller, params });
    expect(await find(office, { name: 'khalil', state: 'confirmed' })).toEqual([]);
    expect(await find(office, { name: 'khalil', state: 'cancelled' })).toEqual([office.first]);
    expect(await find(office, { name: 'haddad', from: '2026-03-03' })).toEqual([]);
    expect(await find(office, { name: 'haddad', until: '2026-03-02', type: 'passport' })).toEqual([
      office.third,
    ]);
    expect(await find(other, { name: 'khalil' })).toEqual([]);
    const { api, officer } = office;
    const refused = await api.findAppointments({ caller: officer, query: { state: 'held' } as never });
    expect(refused.problem).toMatchObject({ status: 400, errors: [{ in: 'query', pointer: '/name' }] });
    const short = await api.findAppointments({ caller: officer, query: { phone: '12345' } as never });
    expect(short.problem.errors).toMatchObject([{ pointer: '/phone' }]);
  });

  it('shows each person that it was looked up', async () => {
    const office = await open();
    await find(office, { name: 'khalil' });
    const { items } = (await portal().client(myData).listAccesses({ caller: office.rania.caller })).body;
    expect(items).toMatchObject([
      { agency: { id: office.agencyId }, subject: { type: 'appointment-lookup' } },
    ]);
  });
});

describe('words', () => {
  it('are the same however they are written', () => {
    expect(wordsOf('Zoë  O’Neill')).toEqual(['zoe', 'o', 'neill']);
    expect(wordsOf('أَحْمَد')).toEqual(wordsOf('احمد'));
    expect(wordsOf('علی')).toEqual(wordsOf('علي'));
    expect(phoneEnd('12345')).toBeUndefined();
  });
});
