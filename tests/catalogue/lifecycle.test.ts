import { versionKey } from '../../functions/blocks/public-services/published';
import { changes } from '../../functions/catalogue/changes';
import { definition } from '../../functions/catalogue/versions/examples';
import { lifecycle, type State, type Step, states } from '../../functions/catalogue/versions/lifecycle';
import { serviceKey } from '../../functions/catalogue/versions/public-service';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { usePortal } from '../support/portal';
import { catalogueService } from '../support/services';
import { newOffice, officer, staff } from './world';

const portal = usePortal(catalogueService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const olderDrafts = { rule: 'finish-by', date: '2026-06-30' } as const;

type Office = ReturnType<typeof newOffice>;

/** Brings a service into a state; every one but the first draft has been published. */
const bring: Readonly<Record<State, (office: Office) => Promise<unknown>>> = {
  draft: async (office) => {
    await office.publish('stall');
    await office.save('stall', { olderDrafts });
  },
  submitted: async (office) => {
    await bring.draft(office);
    await office.submit('stall');
  },
  published: (office) => office.publish('stall'),
  retired: async (office) => {
    await office.publish('stall');
    await office.api.retireService({
      caller: office.caller,
      params: { serviceCode: 'stall' },
      body: { officer },
    });
  },
};

const take: Readonly<
  Record<Step, (office: Office) => Promise<{ readonly status: number; readonly problem: unknown }>>
> = {
  save: (office) => office.save('stall', { olderDrafts }),
  submit: (office) => office.submit('stall'),
  withdraw: ({ api, caller }) => api.withdrawService({ caller, params: { serviceCode: 'stall' }, body: {} }),
  discard: ({ api, caller }) => api.discardDraft({ caller, params: { serviceCode: 'stall' }, body: {} }),
  retire: ({ api, caller }) =>
    api.retireService({ caller, params: { serviceCode: 'stall' }, body: { officer } }),
  approve: (office) => office.approve('stall'),
  'send-back': async (office) =>
    office.api.sendServiceBack({
      caller: staff,
      params: { serviceId: office.idOf('stall') },
      body: { revision: await office.revision('stall'), officer, reasons: 'Too short.' },
    }),
};

const each = states.flatMap((state) =>
  (Object.keys(lifecycle) as Step[]).map((step) => [step, state] as const),
);

test.each(each)('to %s is allowed of what is %s as the lifecycle has it', async (step, state) => {
  const office = newOffice(portal());
  await bring[state](office);
  const reply = await take[step](office);
  const { body } = await office.api.getService({ caller: office.caller, params: { serviceCode: 'stall' } });
  if (!lifecycle[step].from.includes(state)) {
    expect([reply.status, body.state]).toEqual([409, state]);
    expect(reply.problem).toMatchObject({ code: 'service-state', state });
    return;
  }
  expect(reply.status).toBe(step === 'approve' ? 200 : 204);
  expect(body.state).toBe(lifecycle[step].to ?? 'published');
  expect(body.version).toBe(step === 'approve' ? 2 : 1);
});

test('what is published stays as it was while the next version is drafted, and for ever', async () => {
  const office = newOffice(portal());
  const serviceId = await office.publish('stall');
  const shown = async () => (await office.api.showService({ params: { serviceId } })).body;
  const names = { ar: 'كشك', en: 'Stall', fa: 'غرفه' };
  await office.save('stall', { names, olderDrafts });
  expect((await shown()).definition.names).toEqual(definition.names);
  const first = await read(portal().table, versionKey(serviceId, 1));
  await office.submit('stall');
  await office.approve('stall');
  portal().clock.advance(700_000);
  expect(await shown()).toMatchObject({ version: 2, state: 'published', definition: { names } });
  expect(await read(portal().table, versionKey(serviceId, 1))).toEqual(first);
  const { body } = await office.api.showVersion({ params: { serviceId, version: '1' } });
  expect(body.definition.names).toEqual(definition.names);
});

test('an operator publishes what they have read, and nothing that took its place', async () => {
  const office = newOffice(portal());
  await office.save('stall');
  await office.submit('stall');
  const revision = await office.revision('stall');
  await take.withdraw(office);
  await office.save('stall', { names: { ar: 'غيره', en: 'Another', fa: 'دیگر' } });
  await office.submit('stall');
  const params = { serviceId: office.idOf('stall') };
  const reply = await office.api.approveService({ caller: staff, params, body: { revision, officer } });
  expect(reply.problem).toMatchObject({ status: 409, code: 'other-revision' });
});

test('an approval that is repeated publishes once', async () => {
  const office = newOffice(portal());
  await office.save('stall');
  await office.submit('stall');
  const body = { revision: await office.revision('stall'), officer };
  const params = { serviceId: office.idOf('stall') };
  const approve = () => office.api.approveService({ caller: staff, params, body, idempotencyKey: 'once' });
  const [first, second] = [await approve(), await approve()];
  expect([first.status, first.body, second.body]).toEqual([
    200,
    { id: params.serviceId, version: 1 },
    first.body,
  ]);
  expect(await read(portal().table, versionKey(params.serviceId, 2))).toBeUndefined();
});

test('two operators at once publish one version', async () => {
  const office = newOffice(portal());
  await office.save('stall');
  await office.submit('stall');
  const replies = await Promise.all([office.approve('stall'), office.approve('stall')]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a version lacks nothing when it is submitted, and all that it lacks is told', async () => {
  const office = newOffice(portal());
  const body = {
    names: { en: 'Stall' },
    serviceLevel: { hours: 8, calendarId: 'none-such' },
    jurisdiction: ['0'.repeat(24)],
  };
  await office.api.saveService({ caller: office.caller, params: { serviceCode: 'stall' }, body });
  const reply = await office.submit('stall');
  expect(reply.status).toBe(422);
  const pointers = (reply.problem.errors ?? []).map((one) => one.pointer);
  expect(pointers).toEqual([
    ...['/description', '/output', '/audience', '/channels', '/steps', '/names/ar', '/names/fa'],
    ...['/serviceLevel/calendarId', '/jurisdiction/0'],
  ]);
});

test('a next version says what becomes of drafts of the one before', async () => {
  const office = newOffice(portal());
  await office.publish('stall');
  await office.save('stall');
  const reply = await office.submit('stall');
  expect(reply.problem).toMatchObject({ errors: [{ pointer: '/olderDrafts', code: 'missing' }] });
});

test('what was sent back says why until it is submitted again', async () => {
  const office = newOffice(portal());
  await office.save('stall');
  await office.submit('stall');
  await take['send-back'](office);
  const shown = async () =>
    (await office.api.getService({ caller: office.caller, params: { serviceCode: 'stall' } })).body;
  expect(await shown()).toMatchObject({ state: 'draft', sentBack: { reasons: 'Too short.', officer } });
  await office.submit('stall');
  expect(await shown()).toMatchObject({ state: 'submitted', sentBack: null });
});

test('a draft that is thrown away leaves the names of what is published', async () => {
  const office = newOffice(portal());
  await office.publish('stall');
  await office.save('stall', { names: { ar: 'غيره', en: 'Another', fa: 'دیگر' } });
  await take.discard(office);
  const { body } = await office.api.listServices({ caller: office.caller, query: { text: 'stall' } });
  expect(body.items).toMatchObject([{ state: 'published', names: definition.names, version: 1 }]);
});

test('a service that was never published cannot be thrown back to what was', async () => {
  const office = newOffice(portal());
  await office.save('stall');
  expect((await take.discard(office)).problem).toMatchObject({ code: 'never-published' });
});

test('each step is an event for the agency, once', async () => {
  const office = newOffice(portal());
  const serviceId = await office.publish('stall');
  const after = (await read(portal().table, serviceKey(serviceId))) as unknown as Item;
  const events = changes['public-service']?.(undefined, after) ?? [];
  const types = ['public-service.published', 'public-service.submitted'];
  expect(events.map(({ type }) => type).sort()).toEqual(types);
  expect(events.find(({ type }) => type === types[0])).toMatchObject({
    subject: serviceId,
    audience: { agencies: [office.agencyId] },
    data: { serviceId, code: 'stall', version: 1, names: definition.names },
  });
  expect(changes['public-service']?.(after, after)).toEqual([]);
});
