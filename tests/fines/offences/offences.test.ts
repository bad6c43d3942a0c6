import { usePortal } from '../../support/portal';
import { type Case, fines, newCase, newId } from '../world';

const portal = usePortal(fines);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

describe('a type of offence', () => {
  let shared: Case;
  beforeAll(async () => {
    shared = await newCase(portal());
  });

  test('is listed for everyone, unless it is inactive', async () => {
    const [open, closed] = [await newCase(portal()), await newCase(portal(), { active: false })];
    const listOf = async (agencyId: string) =>
      (await open.api.listOffenceTypes({ query: { agencyId } })).body.items.map(({ code }) => code);
    expect(await listOf(open.agencyId)).toEqual([open.offenceType]);
    expect(await listOf(closed.agencyId)).toEqual([]);
    const params = { agencyId: newId(), offenceType: 'none' };
    expect((await open.api.getOffenceType({ params })).problem.code).toBe('offence-type-not-found');
  });

  test('is replaced as a whole; issued fines keep the version that they were issued with', async () => {
    const one = await newCase(portal(), { description: { en: 'Old' } });
    const { id } = await one.issue();
    const params = { agencyId: one.agencyId, offenceType: one.offenceType };
    const shownBefore = (await one.api.getOffenceType({ params })).body;
    const { agencyId: _, agencyNames, code: __, version, ...before } = shownBefore;
    const { description: ___, ...others } = before;
    const body = { ...others, price: { from: 1_000, to: 1_000 }, escalation: [], names: { en: 'New' } };
    await one.api.replaceOffenceType({ caller: one.office, params: { offenceType: one.offenceType }, body });
    const after = (await one.api.getOffenceType({ params })).body;
    const own = { agencyId: one.agencyId, agencyNames, code: one.offenceType };
    expect(after).toEqual({ ...own, version: version + 1, ...body });
    const shown = await one.shown(id);
    expect(shown.offence).toMatchObject({ version, names: before.names });
    expect(shown.next.map(({ what }) => what)).toContain('enforcement');
  });

  test('is said by two officers, who stand in it and are shown to its agency alone', async () => {
    const one = await newCase(portal());
    const params = { offenceType: one.offenceType };
    const shown = (await one.api.getOwnOffenceType({ caller: one.office, params })).body;
    const { agencyId, code, version: _, changed, ...body } = shown;
    expect(changed).toMatchObject({ officer: 'Layla Haddad', second: 'Rami Nasser' });
    const alone = { caller: one.office, officers: { officer: 'L. Khoury' } };
    const refusals = [
      await one.api.replaceOffenceType({ ...alone, params, body }),
      await one.api.addOffenceType({ ...alone, body: { ...body, code: 'another' } }),
    ];
    for (const { problem } of refusals) {
      expect(problem).toMatchObject({ status: 403, code: 'second-officer-required', act: 'tariffs' });
    }
    const two = { officer: 'L. Khoury', second: 'R. Nasser' };
    await one.api.replaceOffenceType({ caller: one.office, officers: two, params, body });
    const own = (await one.api.getOwnOffenceType({ caller: one.office, params })).body;
    expect(own).toMatchObject({ version: shown.version + 1, changed: two });
    const seen = await one.api.getOffenceType({ params: { agencyId, offenceType: code } });
    expect(seen.text).not.toContain('Khoury');
  });

  test('is added once, and cannot be replaced before it is added', async () => {
    const one = await newCase(portal());
    const { offenceType } = one;
    const {
      agencyId: _,
      agencyNames: ____,
      code: __,
      version: ___,
      ...type
    } = (await one.api.getOffenceType({ params: { agencyId: one.agencyId, offenceType } })).body;
    const again = await one.api.addOffenceType({ caller: one.office, body: { code: offenceType, ...type } });
    expect(again.problem).toMatchObject({ code: 'offence-type-exists', status: 409 });
    const params = { offenceType: 'none' };
    const none = await one.api.replaceOffenceType({ caller: one.office, params, body: type });
    expect(none.problem).toMatchObject({ code: 'offence-type-not-found', status: 404 });
  });

  test.each([
    ['a calendar that is not there', { escalation: [{ kind: 'reminder', afterDays: 1, calendarId: 'x' }] }],
    ['a discount after the due date', { payment: { dueDays: 5, discount: { days: 6, rate: '0.5' } } }],
    ['a discount of all of it', { payment: { dueDays: 5, discount: { days: 5, amount: 20_000 } } }],
    [
      'steps out of order',
      {
        escalation: [
          { kind: 'reminder', afterDays: 2 },
          { kind: 'reminder', afterDays: 1 },
        ],
      },
    ],
    [
      'something after enforcement',
      {
        escalation: [
          { kind: 'enforcement', afterDays: 1 },
          { kind: 'reminder', afterDays: 2 },
        ],
      },
    ],
    ['a surcharge of nothing', { escalation: [{ kind: 'surcharge', afterDays: 1, head: 'extra' }] }],
    ['bounds the wrong way round', { price: { from: 2, to: 1 } }],
  ])('with %s is refused', async (_, change) => {
    const params = { agencyId: shared.agencyId, offenceType: shared.offenceType };
    const {
      agencyId: __,
      code: ___,
      version: ____,
      ...type
    } = (await shared.api.getOffenceType({ params })).body;
    const body = { ...type, ...change } as never;
    const reply = await shared.api.replaceOffenceType({
      caller: shared.office,
      params: { offenceType: shared.offenceType },
      body,
    });
    expect([400, 422]).toContain(reply.status);
    expect(reply.problem.errors?.length).toBeGreaterThan(0);
  });
});
