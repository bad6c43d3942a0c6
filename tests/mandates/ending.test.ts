import { type Mandate, mandateKey } from '../../functions/blocks/mandates/mandate';
import { shortReferenceOf } from '../../functions/blocks/references/reference';
import type { Event } from '../../functions/kernel/events/event';
import { eventsIn } from '../../functions/kernel/events/event';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { days } from '../../functions/kernel/text/time';
import { contract } from '../../functions/mandates/contract';
import { onDue } from '../../functions/mandates/deadlines/due';
import { mandateEvents } from '../../functions/mandates/mandates/events';
import { openProofs, personOf } from '../identity/proof/world';
import { actingAs } from '../support/functions';
import { reactorEffects, recordingQueue } from '../support/messages';
import { usePortal } from '../support/portal';
import { noteReference } from '../support/references';
import { identityService, mandatesService } from '../support/services';
import { declareNamespaces, granted, offer, someone } from './world';

const portal = usePortal(mandatesService, identityService);
beforeEach(async () => {
  portal().clock.set('2026-03-01T09:00:00.000Z');
  await declareNamespaces(portal());
});
const stored = async (id: string) => (await read<Mandate>(portal().table, mandateKey(id))) as Mandate;

/** What its next deadline does, at that instant; with what is told of it. */
const due = async (id: string): Promise<readonly Event[]> => {
  const before = await stored(id);
  const at = Date.parse(String(before.dueAt));
  portal().clock.set(new Date(at).toISOString());
  const effects = actingAs('mandates-events', reactorEffects(portal(), recordingQueue()));
  await onDue(effects)(before as unknown as Item, at);
  // A second sweep that has read the same.
  await onDue(effects)(before as unknown as Item, at);
  const images = { before, after: await stored(id) } as unknown as { before: Item; after: Item };
  return eventsIn(mandateEvents, images);
};

describe('a mandate with a last day', () => {
  it('is spoken of to its parties a fortnight before it, once, and then runs out', async () => {
    const [yusuf, amina] = [someone(), someone()];
    const id = await granted(portal(), yusuf, amina, { through: '2026-06-30' });
    const [told, ...others] = await due(id);
    expect(portal().clock()).toBe(Date.parse('2026-06-16T00:00:00+03:00'));
    expect(told).toMatchObject({
      ...{ type: 'mandate.ending', audience: { people: [yusuf.ref, amina.ref] } },
      data: { throughOn: '2026-06-30', mandateState: 'active' },
    });
    expect(others).toEqual([]);
    const [over] = await due(id);
    expect(over?.type).toBe('mandate.expired');
    expect(portal().clock()).toBe(Date.parse('2026-07-01T00:00:00+03:00'));
  });

  it('of less than four weeks is not', async () => {
    const id = await granted(portal(), someone(), someone(), { through: '2026-03-20' });
    expect((await due(id)).map(({ type }) => type)).toEqual(['mandate.expired']);
  });

  it('that is made to end earlier is spoken of before that day', async () => {
    const yusuf = someone();
    const id = await granted(portal(), yusuf, someone(), { through: '2026-12-31' });
    const params = { mandateId: id };
    await portal()
      .client(contract)
      .limitMandate({ caller: yusuf.caller, params, body: { through: '2026-05-31' } });
    expect((await due(id))[0]).toMatchObject({ type: 'mandate.ending', data: { throughOn: '2026-05-31' } });
  });

  it('without one has no deadline', async () => {
    const id = await granted(portal(), someone(), someone());
    portal().clock.advance(days(400));
    expect((await stored(id)).dueAt).toBeUndefined();
  });
});

describe('a mandate', () => {
  it('is found by its short reference, by its parties alone', async () => {
    const [yusuf, amina, stranger] = [someone(), someone(), someone()];
    const id = await granted(portal(), yusuf, amina);
    await noteReference(portal(), 'mandate', mandateKey(id));
    const api = portal().client(contract);
    const reference = shortReferenceOf('mandate', id);
    const foundBy = async ({ caller }: typeof yusuf) =>
      (await api.listMandates({ caller, query: { reference } })).body.items.map((each) => each.id);
    expect(await Promise.all([yusuf, amina, stranger].map(foundBy))).toEqual([[id], [id], []]);
    const shown = (await api.getMandate({ caller: amina.caller, params: { mandateId: id } })).body;
    expect(shown.shortReference).toBe(reference);
    const slip = reference.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    const wrong = await api.listMandates({ caller: yusuf.caller, query: { reference: slip } });
    expect(wrong.problem.status).toBe(400);
  });

  it('shows each party the other’s name as the register has it, from its acceptance on', async () => {
    const proofs = openProofs(portal());
    const named = (given: string) =>
      proofs.proven('high', { ...personOf(), names: { given, family: 'Haddad' } });
    const [yusuf, amina] = [await named('Yusuf'), await named('Amina')];
    const api = portal().client(contract);
    const { id, code } = await offer(portal(), yusuf, {});
    const seen = (await api.lookAtInvitation({ caller: amina.caller, body: { code } })).body;
    expect([seen.representee.registeredName, seen.delegate.registeredName]).toEqual([undefined, undefined]);
    await api.acceptInvitation({ caller: amina.caller, body: { code } });
    for (const { caller } of [yusuf, amina]) {
      const shown = (await api.getMandate({ caller, params: { mandateId: id } })).body;
      expect(shown).toMatchObject({
        representee: { registeredName: 'Yusuf Haddad' },
        delegate: { registeredName: 'Amina Haddad' },
      });
    }
  });
});
