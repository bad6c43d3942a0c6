import { cardsOf, misspelt } from '../../bench/search/services';
import { contract } from '../../functions/catalogue/contract';
import { indexOf, openIndex, servicesFor } from '../../functions/catalogue/search/service-index';
import { usePortal } from '../support/portal';
import { catalogueService } from '../support/services';
import { index, newOffice, officer } from './world';

test('misspelt words find what they mean among the first three, in three languages', async () => {
  const services = await openIndex(JSON.stringify(indexOf(cardsOf(320))));
  const missed = misspelt.filter(
    ([query, code]) =>
      !servicesFor(services, query, {})
        .slice(0, 3)
        .some((card) => card.code === code),
  );
  expect(misspelt).toHaveLength(20);
  expect(missed.length).toBeLessThanOrEqual(2);
});

const all = indexOf(cardsOf(32));
const first = (query: string) => servicesFor(all, query, {})[0]?.code;

test.each([
  ['passport', 'passport'],
  ['PASS', 'passport'],
  ['والرخصة بناء', 'building-permit'],
  ['للسكن دعم', 'housing-support'],
  ['گواهینامه', 'driving-licence-renewal'],
  ['گواهی‌نامهٔ رانندگی', 'driving-licence-renewal'],
  ['پروانهٔ كسب', 'shop-licence'],
  ['water meter test', 'meter-test'],
])('%s is found however it is written', (query, code) => expect(first(query)).toBe(code));

test.each(['', '؟', 'zzzzzz', '-', 'a'.repeat(100)])('what says nothing finds nothing: %j', (query) =>
  expect(servicesFor(all, query, {})).toEqual([]),
);

describe('what is published', () => {
  const portal = usePortal(catalogueService);
  const api = () => portal().client(contract);
  const found = async (query: object) =>
    (await api().searchServices({ query: { q: 'market stal', ...query } })).body.items.map(({ id }) => id);

  test('is found once the index is made, by whom it is for, and no more once it is retired', async () => {
    const [office, other] = [newOffice(portal()), newOffice(portal())];
    const id = await office.publish('market-stall');
    const another = await other.publish('market-stall', {
      ...{ audience: ['students'], lifeEvents: ['studying'], keywords: { en: 'school fair' } },
    });
    await office.save('drafted-stall');
    expect(await found({})).toEqual([]);
    await index(portal());
    expect(new Set(await found({}))).toEqual(new Set([id, another]));
    expect(await found({ audience: 'businesses' })).toEqual([id]);
    expect(await found({ lifeEvent: 'studying' })).toEqual([another]);
    expect(await found({ agencyId: other.agencyId })).toEqual([another]);
    expect(await found({ q: 'school fare' })).toEqual([another]);
    expect(await found({ limit: '1' })).toHaveLength(1);
    await other.api.retireService({
      ...{ caller: other.caller, params: { serviceCode: 'market-stall' }, body: { officer } },
    });
    await index(portal());
    await found({});
    expect(await found({})).toEqual([id]);
  });

  test('is shown as lists show it', async () => {
    const [searched, listed] = await Promise.all([
      api().searchServices({ query: { q: 'market stall' } }),
      api().browseServices({ query: {} }),
    ]);
    expect(searched.body.items).toEqual(listed.body.items);
  });
});
