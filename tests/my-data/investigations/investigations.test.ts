import { registration } from '../../../functions/agencies/agencies/examples';
import { contract as agencies } from '../../../functions/agencies/contract';
import { investigationKey } from '../../../functions/blocks/people/log-keys';
import type { Effects } from '../../../functions/kernel/events/reactor';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { languages } from '../../../functions/kernel/text/languages';
import { days } from '../../../functions/kernel/text/time';
import { chainKey } from '../../../functions/my-data/chain/store';
import { verifyChain } from '../../../functions/my-data/chain/verification';
import { giveConsent, publishAgreement } from '../../../functions/my-data/consents/examples';
import { contract } from '../../../functions/my-data/contract';
import { onInvestigationDue } from '../../../functions/my-data/investigations/due';
import { eventsOf } from '../../../functions/my-data/investigations/events';
import { allowInvestigations, openInvestigation } from '../../../functions/my-data/investigations/examples';
import type { Investigation } from '../../../functions/my-data/investigations/investigation';
import { render } from '../../../functions/notifications/templates/render';
import { agency, operator } from '../../support/callers';
import { actingAs } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { agenciesService, myDataService } from '../../support/services';
import { entriesOf, linkAll, look, someone } from '../world';

const portal = usePortal(myDataService, agenciesService);
const api = () => portal().client(contract);
const omar = operator('omar');
const { headers, body: order } = openInvestigation;
const { body: rights } = allowInvestigations;
const inDays = (count: number) => new Date(portal().clock() + days(count)).toISOString();

/** An agency that may investigate, and somebody who has consented to something of it. */
const scene = async () => {
  const made = await portal().client(agencies).registerAgency({ caller: omar, body: registration });
  const { id: agencyId } = made.body;
  const office = agency(agencyId, 'investigations:write', 'consents:read', 'consents:write');
  const allow = (body: object = rights) =>
    api().allowInvestigations({ caller: omar, params: { agencyId }, body: body as typeof rights });
  await allow();
  await api().publishAgreement({ caller: office, ...publishAgreement });
  const person = someone();
  const consent = { ...giveConsent.body, agencyId };
  const { id: about } = (await api().giveConsent({ caller: person.caller, body: consent })).body;
  const open = (more: object = {}, named: object = {}, idempotencyKey?: string) =>
    api().openInvestigation({
      ...{ caller: office, headers: { ...headers, ...named } },
      body: { ...order, about, until: inDays(20), ...more },
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
  const looking = (investigation: string | undefined, ownedId = about, caller = office) =>
    api().checkConsent({
      caller: {
        ...caller,
        headers: {
          ...{ ...caller.headers, 'diwan-officer': 'L. Khoury', 'diwan-purpose': 'To investigate' },
          ...(investigation === undefined ? {} : { 'diwan-investigation': investigation }),
        },
      },
      params: { ...publishAgreement.params, ownedId },
    });
  const log = async () => (await api().listAccesses({ caller: person.caller })).body.items;
  const mine = async () => (await api().listInvestigations({ caller: office })).body.items;
  return { agencyId, office, person, about, allow, open, looking, log, mine };
};

const stored = async (id: string): Promise<Investigation> =>
  (await read<Investigation>(portal().table, investigationKey(id))) as Investigation;

/** The sweep comes by. */
const sweep = async (id: string) => {
  const before = await stored(id);
  const due = onInvestigationDue(actingAs('my-data-events', portal() as unknown as Effects));
  await due(before as unknown as Item, portal().clock());
  const after = await stored(id);
  return { after, told: eventsOf(before as unknown as Item, after as unknown as Item) };
};

describe('reads in an investigation', () => {
  it('are shown when it is over, with the order that allowed them, and not before', async () => {
    const { agencyId, person, about, open, looking, log, mine } = await scene();
    const opened = await open();
    expect(opened).toMatchObject({ status: 201, body: { about, state: 'open', reads: 0, shownAt: null } });
    const { id } = opened.body;
    expect((await looking(undefined)).status).toBe(200);
    for (const _ of [1, 2]) {
      portal().clock.advance(1000);
      expect((await looking(id)).body.consent?.id).toBe(about);
    }
    expect(await log()).toMatchObject([{ investigation: null }]);
    expect((await mine())[0]).toMatchObject({ id, reads: 2 });
    portal().clock.advance(days(21));
    const { after, told } = await sweep(id);
    expect(after.card).toMatchObject({ state: 'shown', reads: 2, shownAt: inDays(0) });
    expect(after.dueAt).toBeUndefined();
    const { authority, reference } = order;
    const shown = { id, authority, reference, legalBasis: rights.legalBases[0], shownAt: inDays(0) };
    expect((await log()).map(({ investigation }) => investigation)).toEqual([shown, shown, null]);
    expect(told).toMatchObject([
      {
        type: 'investigation.shown',
        audience: { people: [person.ref], agencies: [agencyId] },
        data: { reads: 2 },
      },
    ]);
    for (const language of languages) {
      const names = { ...told[0]?.data, agency: { names: { en: 'Police' } } };
      const text = render('investigation.shown', names, language)?.text ?? '';
      expect(text).not.toContain('…');
      expect(text).toContain(reference);
    }
  });

  it('are linked under the investigation at once, and under the person when they are shown', async () => {
    const { person, open, looking } = await scene();
    const { id } = (await open()).body;
    for (const _ of [1, 2, 3]) {
      portal().clock.advance(1000);
      await looking(id);
    }
    const kept = (await entriesOf(portal(), id)).filter(({ type }) => type === 'access');
    await linkAll(portal(), kept);
    const linked = (await entriesOf(portal(), id)).filter(({ type }) => type === 'access');
    expect(verifyChain(id, linked, [])).toMatchObject({ linked: 3, unlinked: [], findings: [] });
    expect(await read(portal().table, chainKey(id))).toMatchObject({ count: 3, dueAt: expect.any(String) });
    portal().clock.advance(days(21));
    await sweep(id);
    await linkAll(portal(), await entriesOf(portal(), person.ref));
    const log = await entriesOf(portal(), person.ref);
    expect(verifyChain(person.ref, log, [])).toMatchObject({ linked: 3, findings: [] });
    const [first, ...rest] = log as [(typeof log)[number], ...typeof log];
    const later = first.investigation && { ...first.investigation, reference: 'another order' };
    const edited = verifyChain(person.ref, [{ ...first, investigation: later } as typeof first, ...rest], []);
    expect(edited.findings).toMatchObject([{ kind: 'edited', position: 1 }]);
  });

  it('come page by page, each once, however often the sweep comes', async () => {
    const { person, open, about } = await scene();
    const { id } = (await open()).body;
    const { agencyId } = (await stored(id)).card;
    const reading = { agencyId, requestId: '', id: about, investigation: id };
    for (let nth = 0; nth < 45; nth += 1) {
      await look(portal(), person.ref, { ...reading, requestId: `request-${nth}` });
    }
    portal().clock.advance(days(21));
    const [one, two] = await Promise.all([sweep(id), sweep(id)]);
    await sweep(id);
    expect((await entriesOf(portal(), person.ref)).length).toBe(45);
    expect([one.after.card.reads, two.after.card.reads]).toContain(45);
    const { items } = (await api().listInvestigators({ query: { limit: '100' } })).body;
    expect(items.find((each) => each.agencyId === agencyId)).toMatchObject({
      ...{ opened: 1, shown: 1, readsShown: 45 },
    });
  });

  it('are refused where it is not open, not of the agency or not about the person', async () => {
    const { about, open, looking, office, log } = await scene();
    const other = await scene();
    const { id } = (await open()).body;
    const code = 'investigation-not-open';
    expect((await looking('0'.repeat(40))).problem).toMatchObject({ status: 403, code });
    expect((await other.looking(id)).problem.code).toBe(code);
    expect((await looking(id, other.about)).problem.code).toBe(code);
    await api().endInvestigation({ caller: office, params: { investigationId: id }, body: {} });
    portal().clock.advance(1);
    expect((await looking(id, about)).problem.code).toBe(code);
    await sweep(id);
    expect((await looking(id, about)).problem.code).toBe(code);
    expect(await log()).toEqual([]);
  });

  it('that found nothing are not counted', async () => {
    const { person, open, agencyId } = await scene();
    const { id } = (await open()).body;
    const reading = { agencyId, investigation: id, nothing: true } as const;
    await look(portal(), person.ref, reading);
    expect((await stored(id)).card.reads).toBe(0);
    portal().clock.advance(days(21));
    expect((await sweep(id)).told).toMatchObject([{ audience: { people: [] } }]);
  });
});

describe('an investigation', () => {
  it('is opened by whom the operators allow it, with two officers, for so long', async () => {
    const { office, allow, open } = await scene();
    expect((await open({ legalBasis: 'another-law' })).problem.code).toBe('legal-basis-unknown');
    expect((await open({ until: inDays(31) })).problem).toMatchObject({ status: 422, code: 'wrong-end' });
    expect((await open({ until: inDays(-1) })).problem.code).toBe('wrong-end');
    expect((await open({ about: '0'.repeat(40) })).problem.code).toBe('person-not-found');
    const same = { 'Diwan-Second-Officer': `${headers['Diwan-Officer']} ` };
    expect((await open({}, same)).problem.code).toBe('same-officer');
    const first = await open({}, {}, 'once');
    await allow({ ...rights, legalBases: [] });
    expect((await open()).problem).toMatchObject({ status: 403, code: 'investigation-not-allowed' });
    const stranger = agency('another-agency', 'investigations:write');
    expect((await api().listInvestigations({ caller: stranger })).body.items).toEqual([]);
    expect((await api().listInvestigations({ caller: office })).body.items.length).toBe(1);
    expect((await open({}, {}, 'once')).body).toEqual(first.body);
    expect(first.body.officers).toEqual({ officer: 'L. Khoury', second: 'R. Salem' });
  });

  it('is prolonged again and again, and never beyond a year', async () => {
    const { office, open, mine } = await scene();
    const opened = await open();
    const params = { investigationId: opened.body.id };
    const prolong = (count: number) =>
      api().prolongInvestigation({ caller: office, headers, params, body: { until: inDays(count) } });
    for (let nth = 0; nth < 17; nth += 1) {
      portal().clock.advance(days(20));
      expect((await prolong(21)).status).toBe(204);
    }
    portal().clock.advance(days(20));
    expect((await prolong(21)).problem).toMatchObject({
      ...{ code: 'wrong-end', latest: new Date(Date.parse(opened.body.openedAt) + days(365)).toISOString() },
    });
    expect((await prolong(5)).status).toBe(204);
    portal().clock.advance(days(6));
    expect((await prolong(1)).problem.code).toBe('investigation-over');
    expect((await mine()).map(({ state }) => state)).toEqual(['open']);
  });

  it('is seen by operators without whom it is about, and counted for all', async () => {
    const { agencyId, open, about } = await scene();
    const { id } = (await open()).body;
    const { items } = (await api().superviseInvestigations({ caller: omar })).body;
    const [newest] = items.filter((each) => each.id === id);
    expect(newest).toMatchObject({ agencyId, ...{ authority: order.authority, state: 'open' } });
    expect(JSON.stringify(items)).not.toContain(about);
    const counted = (await api().listInvestigators({ query: { limit: '100' } })).body.items;
    expect(counted.find((each) => each.agencyId === agencyId)).toMatchObject({
      ...{ opened: 1, prolonged: 0, shown: 0, legalBases: rights.legalBases, maxDays: 30 },
    });
    expect(
      (
        await api().allowInvestigations({
          ...{ caller: omar, params: { agencyId: '0'.repeat(24) }, body: rights },
        })
      ).problem.code,
    ).toBe('agency-unknown');
  });
});
