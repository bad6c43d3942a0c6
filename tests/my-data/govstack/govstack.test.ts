import { registration } from '../../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../../functions/agencies/contract';
import { contract } from '../../../functions/my-data/contract';
import { operator } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { agenciesService, myDataService } from '../../support/services';
import { look, someone } from '../world';

const portal = usePortal(myDataService, agenciesService);
const usage = (call: object) =>
  portal()
    .client(contract)
    .getPersonalDataUsage(call as never);

it('tells who has looked, as GovStack’s Digital Registries do, in the caller’s language', async () => {
  const { sub, ref, caller } = someone();
  const names = { en: 'City Works', ar: 'أشغال المدينة' };
  const asking = { caller: operator('omar'), body: { ...registration, names } };
  const { id } = (await portal().client(agencies).registerAgency(asking)).body;
  portal().clock.advance(1000);
  await look(portal(), ref, { agencyId: id, id: 'c-1', officer: 'ليلى خوري' });
  const at = new Date(portal().clock()).toISOString();
  const { body } = await usage({
    caller,
    query: { userID: sub, DatabaseID: 'complaint' },
    headers: { 'accept-language': 'ar' },
  });
  expect(body).toEqual([
    {
      ID: expect.stringContaining(at),
      ReaderID: 'ليلى خوري',
      ReaderInitials: 'لخ',
      ReaderInstitutionID: id,
      ReaderInstitutionName: 'أشغال المدينة',
      ReaderApplicationName: 'key-1',
      SearchDateTime: at,
      Refrences: [{ ReferenceID: 'c-1' }],
    },
  ]);
  expect((await usage({ caller, query: { userID: sub, DatabaseID: 'MCTS' } })).body).toEqual([]);
});

it('refuses what is no id, and the id of another, as the specification’s own scenarios have it', async () => {
  const { sub, caller } = someone();
  for (const query of [
    { userID: '...', DatabaseID: 'MCTS' },
    { userID: sub, DatabaseID: '...' },
    { userID: someone().sub },
  ])
    expect((await usage({ caller, query })).problem).toMatchObject({ status: 400, code: 'invalid-request' });
  expect((await usage({})).problem.code).toBe('unauthenticated');
});
