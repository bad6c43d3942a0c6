import { registration } from '../../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../../functions/agencies/contract';
import { personRef } from '../../../functions/kernel/identity/id-codec';
import { contract } from '../../../functions/my-data/contract';
import { agency, operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { agenciesService, myDataService } from '../../support/services';
import { entriesOf, linkAll, look, someone } from '../world';

const portal = usePortal(myDataService, agenciesService);
const client = () => portal().client(contract);
const access = (sub: string, requestId: string, id: string, agencyId = 'agency-1') =>
  look(portal(), personRef(sub), { requestId, id, agencyId });

describe('my access log', () => {
  it('is shown to nobody but me', async () => {
    const caller = agency('agency-1', 'identity:read', 'agencies:read');
    expect((await client().listAccesses({ caller })).problem.code).toBe('forbidden');
    expect((await client().listAccesses({})).problem.code).toBe('unauthenticated');
  });

  it('is empty as long as nobody has read anything', async () => {
    expect((await client().listAccesses({ caller: someone().caller })).body).toEqual({ items: [] });
  });

  it('tells who read what and why, newest first, page by page, and nobody else’s', async () => {
    const { sub, caller } = someone();
    const at: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      portal().clock.advance(1000);
      at.unshift(new Date(portal().clock()).toISOString());
      await access(sub, `request-${count}`, `complaint-${count}`);
      await access(someone().sub, `request-${count}`, 'of-another');
    }
    const first = (await client().listAccesses({ caller, query: { limit: '3' } })).body;
    expect(first.items[0]).toEqual({
      at: at[0],
      agency: { id: 'agency-1', names: null, key: 'key-1' },
      delegate: null,
      officer: 'L. Khoury',
      purpose: 'Arranging an inspection',
      subject: { type: 'complaint', id: 'complaint-4' },
      id: `${at[0]}#request-4`,
      investigation: null,
      link: null,
    });
    const query = { limit: '3', cursor: first.next };
    const second = (await client().listAccesses({ caller, query })).body;
    expect([...first.items, ...second.items].map((item) => item.at)).toEqual(at);
    expect(second.next).toBeUndefined();
    const stolen = await client().listAccesses({ caller: someone().caller, query });
    expect(stolen.problem.errors).toMatchObject([{ in: 'query', pointer: '/cursor' }]);
  });

  it('names the agency, also one that was registered a moment ago', async () => {
    const { sub, caller } = someone();
    const named = async (names: { readonly en: string; readonly ar?: string }) => {
      const asking = { caller: operator('omar'), body: { ...registration, names } };
      const { id } = (await portal().client(agencies).registerAgency(asking)).body;
      portal().clock.advance(1000);
      await access(sub, `request-${names.en}`, 'one', id);
      return (await client().listAccesses({ caller })).body.items[0]?.agency;
    };
    const works = { en: 'City Works', ar: 'أشغال المدينة' };
    expect(await named(works)).toMatchObject({ names: works });
    expect(await named({ en: 'Water' })).toMatchObject({ names: { en: 'Water' } });
  });

  it('shows two reads of the same moment', async () => {
    const { sub, caller } = someone();
    await Promise.all([access(sub, 'request-a', 'one'), access(sub, 'request-b', 'two')]);
    const { items } = (await client().listAccesses({ caller })).body;
    expect(items.map(({ subject }) => subject.id).sort()).toEqual(['one', 'two']);
  });

  it('is filtered by agency, by time and by words of the purpose, page by page', async () => {
    const { ref, caller } = someone();
    const [first, second] = ['0'.repeat(24), '1'.repeat(24)];
    const at: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      portal().clock.advance(1000);
      at.push(new Date(portal().clock()).toISOString());
      const purpose = count % 3 === 0 ? 'Tax audit' : 'Arranging an inspection';
      await look(portal(), ref, { agencyId: count < 4 ? first : second, purpose, id: `c-${count}` });
    }
    const ids = async (query: object) =>
      (await client().listAccesses({ caller, query })).body.items.map(({ subject }) => subject.id);
    expect(await ids({ agency: first })).toEqual(['c-3', 'c-2', 'c-1', 'c-0']);
    expect(await ids({ purpose: 'inspection' })).toEqual(['c-5', 'c-4', 'c-2', 'c-1']);
    expect(await ids({ from: at[1], to: at[4] })).toEqual(['c-3', 'c-2', 'c-1']);
    expect(await ids({ agency: first, purpose: 'Tax', from: at[1] })).toEqual(['c-3']);
    const page = (await client().listAccesses({ caller, query: { agency: first, limit: '2' } })).body;
    const next = { agency: first, limit: '2', cursor: page.next };
    expect([...page.items.map(({ subject }) => subject.id), ...(await ids(next))]).toEqual([
      ...['c-3', 'c-2', 'c-1', 'c-0'],
    ]);
  });

  it('shows the place of each entry in the chain, as soon as it has one', async () => {
    const { ref, caller } = someone();
    await look(portal(), ref);
    await linkAll(portal(), await entriesOf(portal(), ref));
    const { items } = (await client().listAccesses({ caller })).body;
    expect(items[0]?.link).toEqual({ position: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });
});

it.each([
  ['en', 'Must be later than from.'],
  ['ar', 'يجب أن يكون بعد from.'],
  ['fa', 'باید پس از from باشد.'],
])('a stretch of time that ends before it begins is refused in %s', async (language, detail) => {
  const { status, problem } = await client().listAccesses({
    caller: someone().caller,
    query: { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' },
    headers: { 'accept-language': language },
  });
  expect([status, problem.errors]).toMatchObject([400, [{ in: 'query', pointer: '/to', detail }]]);
});
