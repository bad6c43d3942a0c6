import { accessLogOf } from '../../functions/blocks/people/access-log';
import { complaintKey } from '../../functions/complaints/cases/keys';
import { changes as complaintChanges } from '../../functions/complaints/changes';
import { contract as complaints } from '../../functions/complaints/contract';
import { eventsIn, toCloudEvent } from '../../functions/kernel/events/event';
import { readPartition } from '../../functions/kernel/table/query';
import { read } from '../../functions/kernel/table/read';
import { days } from '../../functions/kernel/text/time';
import { contract } from '../../functions/mandates/contract';
import { newCase } from '../complaints/world';
import { usePortal } from '../support/portal';
import { complaintsService, mandatesService } from '../support/services';
import { actingBy, declareNamespaces, granted, offer, someone } from './world';

const portal = usePortal(mandatesService, complaintsService);
const mandates = () => portal().client(contract);
const api = () => portal().client(complaints);

beforeAll(() => declareNamespaces(portal()));

/** A father, and a daughter who acts for him in complaints. */
const family = async (terms: Parameters<typeof granted>[3] = {}) => {
  const [yusuf, amina] = [someone(), someone()];
  return { yusuf, amina, mandate: await granted(portal(), yusuf, amina, terms) };
};

const filing = async () => (await newCase(api())).filing;

describe('somebody who acts for another', () => {
  it('files what is the principal’s, and both read it as such', async () => {
    const { yusuf, amina, mandate } = await family();
    const by = { caller: amina.caller, ...actingBy(mandate) };
    const { id } = (await api().fileComplaint({ ...by, body: await filing() })).body;
    const params = { complaintId: id };
    const own = (await api().getComplaint({ caller: yusuf.caller, params })).body;
    expect(own.timeline[0]).toMatchObject({ action: 'file', by: 'citizen', actor: { mandate } });
    expect((await api().getComplaint({ ...by, params })).body).toEqual(own);
    expect((await api().getComplaint({ caller: amina.caller, params })).problem.code).toBe(
      'complaint-not-found',
    );
    expect((await api().listComplaints({ ...by })).body.items.map((each) => each.id)).toEqual([id]);
    expect((await api().listComplaints({ caller: amina.caller })).body.items).toEqual([]);
  });

  it('answers a repeat with the first answer, and keeps keys of their own for each whom they act for', async () => {
    const { amina, mandate } = await family();
    const body = await filing();
    const by = { caller: amina.caller, idempotencyKey: 'the-same', body };
    const first = await api().fileComplaint({ ...by, ...actingBy(mandate) });
    expect((await api().fileComplaint({ ...by, ...actingBy(mandate) })).text).toBe(first.text);
    const own = (await api().fileComplaint(by)).body;
    expect(own.id).not.toBe(first.body.id);
  });

  it('leaves who did it for whom in the item, the event and the access log', async () => {
    const { yusuf, amina, mandate } = await family();
    const by = { caller: amina.caller, ...actingBy(mandate) };
    const { id } = (await api().fileComplaint({ ...by, body: await filing() })).body;
    const params = { complaintId: id };
    const before = (await read(portal().table, complaintKey(id))) as never;
    portal().clock.advance(1_000);
    await api().comment({ ...by, params, body: { text: 'The lamp is dark.' } });
    const after = (await read(portal().table, complaintKey(id))) as never;
    const [event] = eventsIn(complaintChanges.complaint as never, { before, after });
    expect(event?.act).toEqual({ mandate, ref: amina.ref });
    expect(event && toCloudEvent(event).data.act).toEqual({ sub: mandate });
    expect(JSON.stringify(event && toCloudEvent(event))).not.toContain(amina.ref);
    await api().comment({ caller: yusuf.caller, params, body: { text: 'I say so myself.' } });
    const later = (await read(portal().table, complaintKey(id))) as never;
    const [own] = eventsIn(complaintChanges.complaint as never, { before: after, after: later });
    expect(own?.act).toBeUndefined();
    const log = await readPartition(portal().table, { partition: accessLogOf(yusuf.ref) });
    expect(log.map(({ operation, actor }) => ({ operation, actor }))).toEqual([
      { operation: 'fileComplaint', actor: { mandate, ref: amina.ref } },
      { operation: 'comment', actor: { mandate, ref: amina.ref } },
    ]);
  });

  it('is refused where the mandate does not reach, and told why', async () => {
    const refusalOf = async (who: { caller: never } | object, mandate: string) =>
      (await api().listComplaints({ ...who, ...actingBy(mandate) } as never)).problem;
    const { yusuf, amina, mandate } = await family({ services: ['bills'] });
    const by = { caller: amina.caller };
    expect((await refusalOf(by, mandate)).code).toBe('mandate-other-service');
    const { mandate: others } = await family();
    expect((await refusalOf(by, others)).code).toBe('mandate-unknown');
    expect((await refusalOf(by, '0'.repeat(40))).code).toBe('mandate-unknown');
    expect((await refusalOf(by, 'anything')).code).toBe('mandate-unknown');
    const offered = await offer(portal(), yusuf);
    expect((await refusalOf(by, offered.id)).code).toBe('mandate-unknown');
    await mandates().endMandate({ caller: yusuf.caller, params: { mandateId: mandate } });
    expect((await refusalOf(by, mandate)).code).toBe('mandate-ended');
  });

  it('may act from the first day to the end of the last, by the calendar of the portal', async () => {
    // The clock of tests stands at noon in Amman, or near it.
    const today = new Date(portal().clock()).toISOString().slice(0, 10);
    const later = new Date(portal().clock() + days(2)).toISOString().slice(0, 10);
    const { amina, mandate } = await family({ from: later, through: later });
    const by = { caller: amina.caller, ...actingBy(mandate) };
    expect(today < later).toBe(true);
    expect((await api().listComplaints(by)).problem.code).toBe('mandate-not-yet-valid');
    portal().clock.advance(days(2));
    expect((await api().listComplaints(by)).status).toBe(200);
    portal().clock.advance(days(1));
    expect((await api().listComplaints(by)).problem.code).toBe('mandate-expired');
  });

  it('leaves nothing behind where it is refused', async () => {
    const { yusuf, amina, mandate } = await family();
    await mandates().endMandate({ caller: yusuf.caller, params: { mandateId: mandate } });
    const by = { caller: amina.caller, ...actingBy(mandate) };
    expect((await api().fileComplaint({ ...by, body: await filing() })).status).toBe(403);
    expect((await api().listComplaints(by)).status).toBe(403);
    expect((await api().listComplaints({ caller: yusuf.caller })).body.items).toEqual([]);
    expect(await readPartition(portal().table, { partition: accessLogOf(yusuf.ref) })).toEqual([]);
  });

  it('is refused, in their language, where a thing is done for oneself only', async () => {
    const { amina, mandate } = await family();
    const headers = { ...actingBy(mandate).headers, 'accept-language': 'fa' };
    const refused = await api().listAreas({ caller: amina.caller, headers });
    expect([refused.status, refused.problem.code]).toEqual([403, 'acting-for-not-offered']);
    expect(refused.problem.title).toBe('این کار را تنها برای خود می‌توان انجام داد');
  });
});
