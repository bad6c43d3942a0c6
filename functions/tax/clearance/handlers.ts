import type { Directory } from '../../blocks/agencies/directory';
import { payerRefOf } from '../../blocks/billing/payer';
import type { Bills } from '../../blocks/billing/search';
import type { Printer } from '../../blocks/documents/pdf';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { IdCodec } from '../../kernel/identity/id-codec';
import { dateIn } from '../../kernel/text/date';
import type { Accounts } from '../accounts/store';
import { taxableObjectUnknown, taxpayerUnknown } from '../register/refusals';
import type { Register } from '../register/store';
import {
  type Certificate,
  type ClearanceSubject,
  certificateNotFound,
  newCertificate,
  showCertificate,
  showToAnybody,
  taxOwed,
} from './certificate';
import { documentOf } from './document';
import { billedOtherwise, outstandingOf } from './owed';
import { clearancePage, noClearancePage } from './page';
import type { ClearanceRequest, clearanceRoutes } from './routes';
import type { Certificates } from './store';

export interface Effects {
  readonly accounts: Accounts;
  readonly certificates: Certificates;
  readonly bills: Pick<Bills, 'payersOf'>;
  readonly register: Pick<Register, 'taxableObject'>;
  readonly directory: Directory;
  readonly printer: Printer;
  readonly ids: IdCodec;
  readonly timeZone: string;
}

/** Where anybody verifies a certificate by its code. */
const verificationsAt =
  ({ origin, base }: { readonly origin: string; readonly base: string }) =>
  (code: string): string =>
    `${origin}${base}/clearance-certificates/${code}`;

/** What the decision depends on: whether this is a repeat, and what the person holds. One round trip. */
const circumstancesOf = async (
  { certificates, bills, register }: Effects,
  { id, owner, card: { agencyId, taxableObject } }: Certificate,
) => {
  const [made, links, found] = await Promise.all([
    certificates.find(id),
    bills.payersOf(owner),
    taxableObject === null ? undefined : register.taxableObject(agencyId, taxableObject),
  ]);
  const holds = (identifier: string): boolean =>
    links.some((link) => link.agencyId === agencyId && link.identifier === identifier);
  return { made, holds, found };
};
type Circumstances = Awaited<ReturnType<typeof circumstancesOf>>;

const subjectOf = ({ agencyId, taxableObject, taxpayer }: ClearanceRequest): ClearanceSubject => ({
  ...{ agencyId, taxableObject: taxableObject ?? null, taxpayer: taxpayer ?? null },
});

/**
 * The bills to check before a certificate is issued: all of a taxpayer, for whatever the agency charged them; of an object its
 * assessments, whoever was to pay them, and what taxes its holder was billed without one. Objects and taxpayers of others are
 * refused like unknown ones.
 */
const billsFor = async (
  { accounts }: Effects,
  { card: { agencyId, taxableObject, taxpayer } }: Certificate,
  { holds, found }: Circumstances,
) => {
  if (taxableObject !== null) {
    if (!found || !holds(found.taxpayer)) throw taxableObjectUnknown();
    const [assessed, ofHolder] = await Promise.all([
      accounts.ofTaxableObject(agencyId, taxableObject),
      accounts.ofPayers([payerRefOf(agencyId, found.taxpayer)]),
    ]);
    return [...assessed, ...billedOtherwise(ofHolder)];
  }
  if (taxpayer === null || !holds(taxpayer)) throw taxpayerUnknown();
  return accounts.ofPayers([payerRefOf(agencyId, taxpayer)]);
};

const namesIn =
  ({ directory }: Effects) =>
  async ({ card: { agencyId } }: Certificate) =>
    (await directory.namesOf([agencyId])).get(agencyId) ?? {};

type Verifying = 'verifyClearance' | 'clearancePage';

/** What anybody does who is shown a certificate. */
const verifyingHandlers = (effects: Effects): Pick<HandlersOf<typeof clearanceRoutes>, Verifying> => {
  const { certificates, directory, timeZone } = effects;
  const namesOf = namesIn(effects);
  return {
    verifyClearance: async ({ params, now }) => {
      const found = await certificates.find(params.certificateCode);
      if (!found) throw certificateNotFound();
      return directory.namedOne(showToAnybody(found.card, dateIn(timeZone, now)));
    },
    clearancePage: async ({ params, query, base, now, ...request }) => {
      const language = query.language ?? request.language;
      const found = await certificates.find(params.certificateCode);
      if (!found) return noClearancePage(language, base);
      const printing = { agencyNames: await namesOf(found), language };
      return clearancePage(showToAnybody(found.card, dateIn(timeZone, now)), printing, base);
    },
  };
};

export const clearanceHandlers = (effects: Effects): HandlersOf<typeof clearanceRoutes> => {
  const { certificates, directory, printer, ids, timeZone } = effects;
  const namesOf = namesIn(effects);
  const mine = async (code: string, person: string): Promise<Certificate> => {
    const found = ids.ownerOf(code) === person ? await certificates.find(code) : undefined;
    if (!found) throw certificateNotFound();
    return found;
  };
  return {
    askForClearance: async ({ caller, body, now, action, ...place }) => {
      const person = caller.ref;
      const today = dateIn(timeZone, now);
      const id = ids.ownedId(person, action.id);
      const certificate = newCertificate(id, person, subjectOf(body), today, action);
      const circumstances = await circumstancesOf(effects, certificate);
      // A repeat is answered as before, even if something has fallen due since.
      if (!circumstances.made) {
        const owed = outstandingOf(await billsFor(effects, certificate, circumstances), today);
        if (owed.length > 0) throw taxOwed(owed);
      }
      const made = await certificates.make(certificate);
      return directory.namedOne(showCertificate(made.card, made.card.issuedOn, verificationsAt(place)));
    },
    listClearances: async ({ caller, query, now, ...place }) => {
      const [today, verify] = [dateIn(timeZone, now), verificationsAt(place)];
      const list = await certificates.listOf(caller.ref, query);
      const shown = list.items.map((card) => showCertificate(card, today, verify));
      return { ...list, items: await directory.named(shown) };
    },
    getClearance: async ({ caller, params, now, ...place }) => {
      const { card } = await mine(params.certificateId, caller.ref);
      return directory.namedOne(showCertificate(card, dateIn(timeZone, now), verificationsAt(place)));
    },
    printClearance: async ({ caller, params, query, language, ...place }) => {
      const found = await mine(params.certificateId, caller.ref);
      const printing = {
        agencyNames: await namesOf(found),
        verification: verificationsAt(place)(found.id),
        language: query.language ?? language,
      };
      const content = await printer.print(documentOf(found.card, printing));
      return { name: `clearance-${found.card.number}.pdf`, content };
    },
    ...verifyingHandlers(effects),
  };
};
