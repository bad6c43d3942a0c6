import { contract } from '../../../functions/complaints/contract';
import { days, hours } from '../../../functions/kernel/text/time';
import { usePortal } from '../../support/portal';
import { complaints, newCase, newId } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

const question = (type: string, required = false) => ({
  code: 'asked',
  type,
  names: { en: 'What?' },
  required,
  ...(type.endsWith('list')
    ? {
        options: [
          { code: 'a', names: { en: 'A' } },
          { code: 'b', names: { en: 'B' } },
        ],
      }
    : {}),
});

const filingWith = async (questions: object[], answers: object[]) => {
  const one = await newCase(api());
  const body = { ...one.details, code: 'other', questions } as never;
  await api().createCategory({ caller: one.office, body });
  const filing = {
    ...(one.filing as object),
    category: { agencyId: one.agencyId, code: 'other' },
    answers,
  } as never;
  return api().fileComplaint({ caller: one.lena, body: filing });
};

describe('answers', () => {
  test.each([
    ['string', 'short'],
    ['text', 'x'.repeat(2000)],
    ['number', 4.5],
    ['datetime', '2026-03-01T09:00:00+03:00'],
    ['singlevaluelist', 'a'],
    ['multivaluelist', ['a', 'b']],
  ])('a %s is taken', async (type, value) => {
    const reply = await filingWith([question(type)], [{ question: 'asked', value }]);
    expect(reply.body.answers).toEqual([{ question: 'asked', value }]);
  });

  test.each([
    ['string', 5],
    ['string', 'x'.repeat(256)],
    ['number', '5'],
    ['datetime', 'yesterday'],
    ['singlevaluelist', 'c'],
    ['singlevaluelist', ['a']],
    ['multivaluelist', 'a'],
    ['multivaluelist', ['a', 'c']],
  ])('for a %s, %j is refused', async (type, value) => {
    const reply = await filingWith([question(type)], [{ question: 'asked', value }]);
    expect(reply.problem.code).toBe('invalid-answer');
    expect(reply.problem.errors).toMatchObject([{ pointer: '/answers/0/value', code: 'wrong-answer' }]);
  });

  test('what was not asked, asked twice, or not answered is refused, all at once', async () => {
    const again = { question: 'asked', value: 'x' };
    const reply = await filingWith(
      [question('text'), { ...question('text', true), code: 'needed' }],
      [again, again, { question: 'unknown', value: 'x' }],
    );
    const codes = reply.problem.errors?.map(({ code }) => code);
    expect(codes).toEqual(['answered-twice', 'unknown-question', 'unanswered']);
  });
});

describe('place and category', () => {
  test('a place outside the area of the category is refused, one known by its address is not', async () => {
    const { lena, filing } = await newCase(api());
    const away = await api().fileComplaint({
      caller: lena,
      body: { ...(filing as object), place: { latitude: 0, longitude: 0 } } as never,
    });
    expect(away.problem.code).toBe('outside-area');
    const told = await api().fileComplaint({
      caller: lena,
      body: { ...(filing as object), place: { address: 'Far away' } } as never,
    });
    expect(told.status).toBe(201);
  });

  test.each([[{}], [{ latitude: 31.9 }], [{ latitude: 91, longitude: 0 }], [{ address: '  ' }]])(
    'the place %j is refused',
    async (place) => {
      const { lena, filing } = await newCase(api());
      const reply = await api().fileComplaint({
        caller: lena,
        body: { ...(filing as object), place } as never,
      });
      expect(reply.problem.code).toBe('invalid-request');
      expect(reply.problem.errors?.[0]?.pointer).toMatch(/^\/place/);
    },
  );

  test('a category that is not there, or closed, is refused', async () => {
    const one = await newCase(api());
    const nowhere = { ...(one.filing as object), category: { agencyId: newId(), code: 'none' } } as never;
    expect((await api().fileComplaint({ caller: one.lena, body: nowhere })).problem.code).toBe(
      'category-unknown',
    );
    const params = { code: one.category.code };
    await api().replaceCategory({
      caller: one.office,
      params,
      body: { ...one.details, active: false } as never,
    });
    const closed = await api().fileComplaint({ caller: one.lena, body: one.filing });
    expect(closed.problem.code).toBe('category-unknown');
    const catalogue = await api().listCategories({ query: { agencyId: one.agencyId } });
    expect(catalogue.body.items).toEqual([]);
  });

  test('a changed category promises new complaints anew and old ones what they were promised', async () => {
    const one = await newCase(api());
    const before = await one.file();
    const params = { code: one.category.code };
    const { area: _, description: __, ...kept } = one.details;
    const body = { ...kept, serviceLevel: { hours: 1 } } as never;
    await api().replaceCategory({ caller: one.office, params, body });
    const after = await one.file();
    expect(after.category.version).toBe(before.category.version + 1);
    expect(Date.parse(after.dueAt ?? '') - Date.parse(after.filedAt)).toBe(hours(1));
    const shown = await api().getComplaint({ caller: one.lena, params: { complaintId: before.id } });
    expect(shown.body.dueAt).toBe(before.dueAt);
    expect((await api().getCategory({ params: one.category })).body.area).toBeUndefined();
  });
});

describe('the clock', () => {
  test('pauses while the citizen is asked, and starts anew with a reopening or a transfer', async () => {
    const one = await newCase(api());
    const filed = await one.file();
    const params = { complaintId: filed.id };
    const shown = async () => (await api().getComplaint({ caller: one.lena, params })).body;
    portal().clock.advance(hours(10));
    await api().ask({ caller: one.office, params, body: { text: 'Which?' } });
    expect(await shown()).toMatchObject({ clock: 'paused', dueAt: null });
    portal().clock.advance(days(5));
    await api().answerQuestion({ caller: one.lena, params, body: { text: 'That.' } });
    const due = Date.parse(filed.dueAt ?? '') + days(5);
    expect(await shown()).toMatchObject({ clock: 'running', dueAt: new Date(due).toISOString() });
    await api().resolve({ caller: one.office, params, body: { text: 'Done.' } });
    expect(await shown()).toMatchObject({ clock: 'stopped', dueAt: null });
    await api().reopen({ caller: one.lena, params, body: { text: 'Not done.' } });
    const anew = new Date(portal().clock() + hours(72)).toISOString();
    expect(await shown()).toMatchObject({ clock: 'running', dueAt: anew, reopenUntil: null });
  });

  test('a complaint is reopened until the last moment of its window, and not after', async () => {
    const one = await newCase(api());
    const file = async () => {
      const { id } = await one.file();
      await api().resolve({ caller: one.office, params: { complaintId: id }, body: { text: 'Done.' } });
      return { caller: one.lena, params: { complaintId: id }, body: { text: 'No.' } };
    };
    const [early, late] = [await file(), await file()];
    portal().clock.advance(days(14));
    expect((await api().reopen(early)).status).toBe(200);
    portal().clock.advance(1);
    expect((await api().reopen(late)).problem.code).toBe('reopen-window-over');
  });
});
