import { randomUUID } from 'node:crypto';
import { maxAttachments } from '../../../functions/blocks/attachments/attachment';
import { fileKey } from '../../../functions/blocks/attachments/keys';
import { settleUpload } from '../../../functions/blocks/attachments/upload';
import { attachesEvidence, attachesPaper } from '../../../functions/fines/evidence/evidence';
import { write } from '../../../functions/kernel/table/write';
import { contract as myData } from '../../../functions/my-data/contract';
import { citizen } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { myDataService } from '../../support/services';
import { senders } from '../commands';
import { type Case, fines, newCase } from '../world';

const portal = usePortal(fines, myDataService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));
const announced = { mediaType: 'image/jpeg', bytes: 4321 } as const;

const begun = async () => {
  const one = await newCase(portal());
  const { id } = await one.issue();
  const params = { fineId: id };
  return { one, id, params, send: senders(portal(), one) };
};
type EvidenceRequest = { readonly caller: Case['office']; readonly params: { readonly fineId: string } };
const evidence = (asked: EvidenceRequest, one: Case) => one.api.askForEvidence({ ...asked, body: announced });
const paper = (asked: EvidenceRequest, one: Case) => one.api.askForPaper({ ...asked, body: announced });

/** Settles a file as the function for uploads does. */
const attach = (kind: 'fine' | 'fine-paper', fineId: string, id: string) => {
  const at = portal().clock();
  const hash = 'ab'.repeat(32);
  const file = fileKey({ kind, itemId: fineId, id }, hash);
  const outcome = { status: 'attached', hash, at, file, bytes: 4000 } as const;
  const holder = kind === 'fine' ? attachesEvidence(fineId, at) : attachesPaper(fineId, at);
  return write(asFunction('fines-files', portal().table), settleUpload({ id, ...holder }, outcome));
};

describe('evidence', () => {
  test('is shown to the agency, and once it is attached to the payer', async () => {
    const { one, id, params } = await begun();
    const { body } = await evidence({ caller: one.office, params }, one);
    expect(body).toMatchObject({ fineId: id, status: 'awaited' });
    expect(body.upload.fields.key).toBe(`incoming/fine/${id}/${body.id}`);
    const file = { fineId: id, fileId: body.id };
    const early = await one.api.getEvidence({ caller: one.lena, params: file });
    expect(early.problem.code).toBe('file-not-found');
    await attach('fine', id, body.id);
    const mine = (await one.api.getEvidence({ caller: one.lena, params: file })).body;
    expect(mine).toMatchObject({ status: 'attached', bytes: 4000 });
    expect(mine.download?.url).toContain(`attached/fine/${id}/${body.id}/`);
    expect((await one.shown(id)).evidence).toMatchObject([{ id: body.id }]);
    expect((await one.api.showEvidence({ caller: one.office, params: file })).body).toEqual(mine);
    const all = (await one.api.listEvidence({ caller: one.office, params })).body.items;
    expect(all).toMatchObject([{ id: body.id, status: 'attached' }]);
  });

  test("is added by the fine's agency alone, and not to a closed fine", async () => {
    const [{ one, params, send, id }, other] = [await begun(), await newCase(portal())];
    const foreign = await evidence({ caller: other.office, params }, other);
    expect(foreign.problem).toMatchObject({ code: 'fine-not-found', status: 404 });
    await send.cancel(id);
    const late = await evidence({ caller: one.office, params }, one);
    expect(late.problem).toMatchObject({ code: 'wrong-state', fineState: 'cancelled' });
  });
});

describe('papers', () => {
  test('are accepted while the fine is contested, from the person who contests it', async () => {
    const { one, params, send, id } = await begun();
    const early = await paper({ caller: one.lena, params }, one);
    expect(early.problem).toMatchObject({ code: 'wrong-state', fineState: 'issued' });
    const stranger = await paper({ caller: citizen(randomUUID()), params }, one);
    expect(stranger.problem).toMatchObject({ code: 'fine-not-found', status: 404 });
    await send.contest(id);
    const { body } = await paper({ caller: one.lena, params }, one);
    expect(body.upload.fields.key).toBe(`incoming/fine-paper/${id}/${body.id}`);
    const waiting = (await one.api.listPapers({ caller: one.lena, params })).body.items;
    expect(waiting).toMatchObject([{ id: body.id, status: 'awaited' }]);
    await attach('fine-paper', id, body.id);
    const file = { fineId: id, fileId: body.id };
    expect((await one.api.getPaper({ caller: one.lena, params: file })).body.status).toBe('attached');
    expect((await one.shown(id)).papers).toMatchObject([{ id: body.id }]);
  });

  test('are shown to the agency, and the access is logged for the sender', async () => {
    const { one, params, send, id } = await begun();
    await send.contest(id);
    const { body } = await paper({ caller: one.lena, params }, one);
    const file = { fineId: id, fileId: body.id };
    const look = () => one.api.showPaperToAgency({ caller: one.office, params: file });
    expect((await look()).problem.code).toBe('file-not-found');
    await attach('fine-paper', id, body.id);
    expect((await look()).body.download?.url).toContain(`attached/fine-paper/${id}/`);
    const log = (await portal().client(myData).listAccesses({ caller: one.lena })).body;
    expect(log.items).toMatchObject([{ subject: { type: 'fine-paper', id: `${id}/${body.id}` } }]);
    const other = await newCase(portal());
    const foreign = await other.api.showPaperToAgency({ caller: other.office, params: file });
    expect(foreign.problem.code).toBe('fine-not-found');
  });

  test('that arrive after the decision are not attached', async () => {
    const { one, params, send, id } = await begun();
    await send.contest(id);
    const { body } = await paper({ caller: one.lena, params }, one);
    await send.withdraw(id);
    await expect(attach('fine-paper', id, body.id)).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('have a limit of their own', async () => {
    const { one, params, send, id } = await begun();
    await send.contest(id);
    for (let count = 0; count < maxAttachments; count += 1) {
      expect((await evidence({ caller: one.office, params }, one)).status).toBe(201);
    }
    const full = await evidence({ caller: one.office, params }, one);
    expect(full.problem).toMatchObject({ code: 'too-many-attachments', atMost: maxAttachments });
    expect((await paper({ caller: one.lena, params }, one)).status).toBe(201);
    // An announcement expires after a day.
    portal().clock.advance(86_400_001);
    expect((await evidence({ caller: one.office, params }, one)).status).toBe(201);
  });
});
