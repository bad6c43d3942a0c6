import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localVault, orderOf, rotate } from '../../bin/rotate';
import { steps } from '../../bin/rotate/ring';
import * as examples from '../../functions/bills/bills/examples';
import { contract as bills } from '../../functions/bills/contract';
import { contract as complaints } from '../../functions/complaints/contract';
import { newCase as newBillCase } from '../bills/world';
import { newCase } from '../complaints/world';
import { citizen } from '../support/callers';
import { client } from '../support/client';
import { type Portal, transportInto, usePortal } from '../support/portal';
import { keysOf, sealsOf } from '../support/seals';
import { billsService, calendarsService, complaintsService } from '../support/services';

const [old, young] = ['o'.repeat(64), 'y'.repeat(64)];

describe('a ring', () => {
  it('grows in two steps, and loses its old keys in a third', () => {
    const spread = steps.spread('cursor', old, young);
    expect(spread).toBe(`1:${old} 2:${young}`);
    const switched = steps.switch('cursor', spread);
    expect(switched).toBe(`2:${young} 1:${old}`);
    expect(steps.drop('cursor', switched)).toBe(`2:${young}`);
    expect(steps.spread('cursor', switched, 'z'.repeat(64))).toBe(`${switched} 3:${'z'.repeat(64)}`);
  });

  it.each([
    ['a second key before the first makes', () => steps.spread('cursor', `1:${old} 2:${young}`, young)],
    ['a switch to nothing', () => steps.switch('cursor', old)],
    ['to take away the only key', () => steps.drop('cursor', old)],
    ['to take away what makes', () => steps.drop('cursor', `1:${old} 2:${young}`)],
    ['to take away what ids are opened by', () => steps.drop('owned-id', `2:${young} 1:${old}`)],
    ['a ring that cannot be read', () => steps.spread('cursor', 'short', young)],
  ])('refuses %s', (_, step) => expect(step).toThrow());

  it('has eight keys at most', () => {
    const full = Array.from({ length: 8 }, (_, index) => `${8 - index}:${old}`).join(' ');
    expect(() => steps.spread('cursor', full, young)).toThrow('the most');
  });
});

describe('npm run rotate', () => {
  it.each([[[]], [['cursor']], [['cursor', 'turn']], [['seal', 'spread']], [['cursor', 'spread', 'now']]])(
    'refuses %j',
    (args) => expect(() => orderOf(args)).toThrow('npm run rotate'),
  );

  it('is of the portal here, unless a stage is named', () => {
    expect(orderOf(['cursor', 'spread'])).toMatchObject({ stage: 'local', data: '.diwan' });
    expect(orderOf(['cursor', 'drop', '--stage', 'test'])).toMatchObject({ step: 'drop', stage: 'test' });
  });

  it('changes the ring that the local portal keeps, and no other', () => {
    const data = mkdtempSync(join(tmpdir(), 'diwan-rotate-'));
    const file = join(data, 'secrets.json');
    const arn = (name: string) =>
      `arn:aws:secretsmanager:eu-central-1:0:secret:Diwan-local-Data-${name}-local1`;
    writeFileSync(
      file,
      JSON.stringify({ [arn('SealCursor0123ABCD')]: old, [arn('SealVideo0123ABCD')]: old }),
    );
    rotate({ use: 'cursor', step: 'spread' }, localVault('cursor', data));
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    expect(kept[arn('SealCursor0123ABCD')]).toMatch(new RegExp(`^1:${old} 2:[\\w-]{64}$`));
    expect(kept[arn('SealVideo0123ABCD')]).toBe(old);
    expect(() => localVault('owned-id', data)).toThrow('has no keys of owned-id');
    rmSync(data, { recursive: true });
  });
});

describe('after a change of all keys', () => {
  const services = [complaintsService, billsService, calendarsService];
  const portal = usePortal(...services);
  const since = (ring: string): Pick<Portal, 'client'> => {
    const transport = transportInto(services, { ...portal(), ...sealsOf(keysOf(ring)) });
    return { client: (contract) => client(contract, transport) };
  };
  const first = 'a-secret-of-the-tests-of-thirty-two-letters-or-more';
  const both = `2:${young} 1:${first}`;

  it('numbers, cursors and links that people hold still open, and new ones are made by the new key', async () => {
    const { lena, filing, file } = await newCase(portal().client(complaints));
    const [one, two] = [await file(), await file()];
    const { next } = (
      await portal()
        .client(complaints)
        .listComplaints({ caller: lena, query: { limit: '1' } })
    ).body;
    const api = since(both).client(complaints);
    const shown = await api.getComplaint({ caller: lena, params: { complaintId: one.id } });
    expect([shown.status, shown.body.id]).toEqual([200, one.id]);
    const query = { limit: '1', cursor: next ?? '' };
    const [second] = (await api.listComplaints({ caller: lena, query })).body.items;
    expect([one.id, two.id]).toContain(second?.id);
    const { id } = (await api.fileComplaint({ caller: lena, body: filing })).body;
    expect(portal().ids.ownerOf(id)).toBeUndefined();
    expect(
      (
        await since(`1:${first} 2:${young}`)
          .client(complaints)
          .getComplaint({ caller: lena, params: { complaintId: id } })
      ).status,
    ).toBe(200);
  });

  it("an agency's reference names the bill that it always named", async () => {
    const { office } = await newBillCase(portal());
    const body = examples.importBills.body as never;
    const issue = async (api = portal().client(bills)) =>
      (await api.importBills({ caller: office, body })).body.items;
    const before = await issue();
    expect(before[0]).toMatchObject({ result: 'issued' });
    const again = before.map((each) => (each.result === 'issued' ? { ...each, result: 'known' } : each));
    expect(await issue(since(both).client(bills))).toEqual(again);
  });

  it('a claim code opens until its key is taken away', async () => {
    const { codeFor } = await newBillCase(portal());
    const code = await codeFor('plate 7');
    const claim = async (ring: string) =>
      (
        await since(ring)
          .client(bills)
          .claimPayer({ caller: citizen('amina'), body: { code } })
      ).status;
    expect(await claim(`2:${young}`)).toBe(422);
    expect(await claim(both)).toBe(201);
  });
});
