import { resource as resourceBody, resourceCode } from '../../../functions/appointments/resources/examples';
import { maxStaleness } from '../../../functions/kernel/table/reference';
import { usePortal } from '../../support/portal';
import { appointmentsService } from '../../support/services';
import { openOffice } from '../world';

const portal = usePortal(appointmentsService);

describe('a resource', () => {
  test('is registered with its schedule, and repeated as often as one likes', async () => {
    const { api, caller, resource } = await openOffice(portal());
    const params = { resourceCode };
    const put = () => api.putResource({ caller, params, body: resourceBody as never, idempotencyKey: 'one' });
    const replies = await Promise.all(Array.from({ length: 5 }, put));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    await resource(resourceCode, { names: { en: 'Counter three' } });
    const { body } = await api.getResource({ caller, params });
    const { place: _, ...details } = resourceBody;
    expect(body).toMatchObject({ ...details, names: { en: 'Counter three' }, exceptions: [] });
  });

  test('keeps its exceptions when it is replaced', async () => {
    const { api, caller, resource, exceptions } = await openOffice(portal());
    const days = [{ from: '2026-03-29', to: '2026-03-29', hours: [] }];
    expect((await exceptions(resourceCode, days)).status).toBe(204);
    await resource(resourceCode, { languages: ['en'] });
    const { body } = await api.getResource({ caller, params: { resourceCode } });
    expect(body).toMatchObject({ exceptions: days, languages: ['en'], version: 3 });
    expect((await exceptions('never-made', days)).problem.code).toBe('resource-not-found');
  });

  test.each([
    ['a place that there is not', { place: 'nowhere' }, 'place-unknown', '/place'],
    ['a type that there is not', { types: ['passport', 'x'] }, 'appointment-type-unknown', '/types/1'],
    ['a type that takes too many seats', { types: ['crowd'] }, 'appointment-type-unfit', '/types/0'],
    ['a type that takes too many cells', { types: ['day'] }, 'appointment-type-unfit', '/types/0'],
  ])('is refused with %s', async (__, changes, code, pointer) => {
    const { type, resource } = await openOffice(portal());
    await type('crowd', { units: 2 });
    await type('day', { length: 400 });
    expect((await resource('new', changes)).problem).toMatchObject({ code, errors: [{ pointer }] });
  });

  test('keeps its place and its step', async () => {
    const { place, resource } = await openOffice(portal());
    await place('uptown');
    const moved = await resource(resourceCode, { place: 'uptown' });
    expect(moved.problem).toMatchObject({ code: 'resource-fixed', errors: [{ pointer: '/place' }] });
    const finer = await resource(resourceCode, { step: 10 });
    expect(finer.problem).toMatchObject({ code: 'resource-fixed', errors: [{ pointer: '/step' }] });
  });

  test('counts for functions that remember others after ten minutes at the latest', async () => {
    const { api, agencyId, resource, place } = await openOffice(portal());
    const query = { agencyId, type: 'passport' };
    const count = async () => (await api.listPlaces({ query })).body.items.length;
    expect(await count()).toBe(1);
    await place('uptown');
    await resource('counter-9', { place: 'uptown' });
    portal().clock.advance(maxStaleness + 1);
    expect(await count()).toBe(2);
  });
});
