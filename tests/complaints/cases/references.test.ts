import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { idsBy } from '../../../functions/blocks/references/store';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import { contract } from '../../../functions/complaints/contract';
import { usePortal } from '../../support/portal';
import { noteReference } from '../../support/references';
import { type Case, complaints, newCase } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

/** Files a complaint that is noted by its short reference, and gives both. */
const noted = async (one: Case) => {
  const { id, shortReference } = await one.file();
  await noteReference(portal(), 'complaint', complaintKey(id));
  return { id, shortReference };
};

const mistyped = (reference: string): string =>
  reference.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

/** With Arabic digits, as it is copied from a message. */
const inArabic = (reference: string): string =>
  `\u2068${reference.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))}\u2069`;

describe('the short reference of a complaint', () => {
  test('stands wherever the complaint does, the same for who filed it and for the agency', async () => {
    const one = await newCase(api());
    const { id, shortReference } = await one.file();
    expect(shortReference).toBe(shortReferenceOf('complaint', id));
    const own = { caller: one.lena, params: { complaintId: id } };
    const theirs = { caller: one.office, params: { complaintId: id } };
    const headers = { 'diwan-officer': 'L. Khoury', 'diwan-purpose': 'A call' };
    const shown = [
      (await api().getComplaint(own)).body,
      (await api().listComplaints({ caller: one.lena })).body.items[0],
      (await api().listQueue({ caller: one.office })).body.items[0],
      (await api().showToAgency({ ...theirs, headers } as never)).body,
    ];
    expect(shown.map((each) => each?.shortReference)).toEqual(Array(4).fill(shortReference));
  });

  test('finds it among what the person filed, however it is typed, and nobody else', async () => {
    const [one, other] = [await newCase(api()), await newCase(api())];
    await one.file();
    const { id, shortReference } = await noted(one);
    const found = async ({ lena }: Case, reference: string) =>
      (await api().listComplaints({ caller: lena, query: { reference } })).body.items.map((each) => each.id);
    for (const typed of [shortReference, shortReference.toLowerCase(), inArabic(shortReference)])
      expect(await found(one, typed)).toEqual([id]);
    expect(await found(one, shortReference.replace(/^C-/, '').replaceAll('-', ' '))).toEqual([id]);
    expect(await found(other, shortReference)).toEqual([]);
  });

  test('finds it for the agency that has it, and for no other', async () => {
    const [one, other] = [await newCase(api()), await newCase(api())];
    const { id, shortReference } = await noted(one);
    const found = async ({ office }: Case, reference: string) =>
      (await api().listQueue({ caller: office, query: { reference } })).body.items.map((each) => each.id);
    expect(await found(one, inArabic(shortReference))).toEqual([id]);
    expect(await found(other, shortReference)).toEqual([]);
    expect(await found(one, shortReferenceOf('complaint', 'another'))).toEqual([]);
    await api().transfer({
      ...{ caller: one.office, params: { complaintId: id } },
      body: { to: { agencyId: other.agencyId, categoryCode: other.category.code }, text: 'Yours.' } as never,
    });
    expect(await found(one, shortReference)).toEqual([]);
    expect(await found(other, shortReference)).toEqual([id]);
  });

  test('is noted once, however often the event comes', async () => {
    const one = await newCase(api());
    const { id, shortReference } = await noted(one);
    await noteReference(portal(), 'complaint', complaintKey(id));
    expect(await idsBy(portal().table, 'complaint', shortReference.replace(/\D/g, ''))).toEqual([id]);
  });

  test("with a wrong digit is refused in the caller's language, in lists of either side", async () => {
    const one = await newCase(api());
    const { shortReference } = await one.file();
    const query = { reference: mistyped(shortReference) };
    for (const [language, words] of [
      ['en', 'These digits do not fit together'],
      ['ar', 'هذه الأرقام لا يتوافق'],
      ['fa', 'این رقم‌ها با هم جور نیستند'],
    ]) {
      const headers = { 'accept-language': language };
      for (const reply of [
        await api().listComplaints({ caller: one.lena, query, headers } as never),
        await api().listQueue({ caller: one.office, query, headers } as never),
      ]) {
        expect(reply.status).toBe(400);
        expect(reply.problem.errors).toMatchObject([{ in: 'query', pointer: '/reference' }]);
        expect(reply.problem.errors?.[0]?.detail).toContain(words);
      }
    }
    const strange = await api().listComplaints({ caller: one.lena, query: { reference: 'lamp' } });
    expect(strange.problem.errors?.[0]?.detail).toContain('a letter and eleven digits');
  });
});
