import type { Directory } from '../blocks/agencies/directory';
import type { Printer } from '../blocks/documents/pdf';
import type { Receipt } from '../blocks/receipts/receipt';
import type { Handlers } from '../kernel/contract/contract';
import { Refusal } from '../kernel/contract/refusal';
import type { Principal } from '../kernel/identity/caller';
import type { Language } from '../kernel/text/languages';
import type { contract } from './contract';
import { documentOf } from './paper/document';
import { noReceiptPage, receiptPage } from './paper/verification-page';
import { isNumbered } from './receipts/receipt';
import type { Receipts } from './receipts/store';
import { showAgencyCard, showCard, showToAgency, showToAnybody, showToOwner } from './receipts/views';

interface Effects {
  readonly receipts: Receipts;
  readonly directory: Directory;
  readonly printer: Printer;
}

type All = Handlers<typeof contract>;

/** The parts of a request that say how the portal was called and in which language to answer. */
interface PrintRequest {
  readonly origin: string;
  readonly base: string;
  readonly language: Language;
  readonly query: { readonly language?: Language | undefined };
}

const notFound = () => new Refusal('receipt-not-found');

/** Where anybody can verify a receipt. The code is its id, which cannot be guessed. */
const verificationOf = ({ origin, base }: Pick<PrintRequest, 'origin' | 'base'>, id: string): string =>
  `${origin}${base}/receipts/${id}`;

/** What the agency is called, by language. */
const namesIn =
  ({ directory }: Effects) =>
  async ({ card }: Receipt): Promise<Record<string, string>> =>
    (await directory.namesOf([card.agencyId])).get(card.agencyId) ?? {};

/** What a receipt is printed with, in the requested language or else the caller's. */
const printingOf = async (
  receipt: Receipt,
  request: PrintRequest,
  namesOf: (receipt: Receipt) => Promise<Record<string, string>>,
) => ({
  agencyNames: await namesOf(receipt),
  verification: verificationOf(request, receipt.id),
  language: request.query.language ?? request.language,
});

type Citizens = 'listReceipts' | 'getReceipt' | 'printReceipt';
type Everybodys = 'verifyReceipt' | 'verificationPage';

const citizenHandlers = (effects: Effects): Pick<All, Citizens> => {
  const { receipts, printer } = effects;
  const namesOf = namesIn(effects);
  const mine = async (id: string, { ref }: Principal): Promise<Receipt> => {
    const receipt = await receipts.ofPerson(id, ref);
    if (!receipt) throw notFound();
    return receipt;
  };
  return {
    listReceipts: async ({ caller, query }) => {
      const list = await receipts.listOf(caller.ref, query);
      return { ...list, items: await effects.directory.named(list.items.map(showCard)) };
    },
    getReceipt: async (request) => {
      const receipt = await mine(request.params.receiptId, request.caller);
      return effects.directory.namedOne(showToOwner(receipt, verificationOf(request, receipt.id)));
    },
    printReceipt: async (request) => {
      const receipt = await mine(request.params.receiptId, request.caller);
      if (!isNumbered(receipt)) throw new Refusal('receipt-not-numbered');
      const document = documentOf(receipt, await printingOf(receipt, request, namesOf));
      const name = `receipt-${receipt.year}-${receipt.card.number}.pdf`;
      return { name, content: await printer.print(document) };
    },
  };
};

const publicHandlers = (effects: Effects): Pick<All, Everybodys> => {
  const { receipts } = effects;
  const namesOf = namesIn(effects);
  return {
    verifyReceipt: async ({ params }) => {
      const receipt = await receipts.find(params.receiptCode);
      if (!isNumbered(receipt)) throw notFound();
      return showToAnybody(receipt, await namesOf(receipt));
    },
    verificationPage: async (request) => {
      const { params, query, language, base } = request;
      const receipt = await receipts.find(params.receiptCode);
      if (!isNumbered(receipt)) return noReceiptPage(query.language ?? language, base);
      return receiptPage(receipt, await printingOf(receipt, request, namesOf), base);
    },
  };
};

export const handlers = (effects: Effects): All => ({
  ...citizenHandlers(effects),
  ...publicHandlers(effects),

  listAgencyReceipts: async ({ caller, query: { year, after, limit } }) => ({
    items: (await effects.receipts.listIn(caller.id, year, after, limit)).map(showAgencyCard),
  }),

  getAgencyReceipt: async ({ caller, params }) => {
    const receipt = await effects.receipts.ofAgency(params.receiptId, caller.id);
    if (!receipt) throw notFound();
    return showToAgency(receipt);
  },
});
