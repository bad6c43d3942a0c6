import { contracts } from '../../functions/contracts';
import type { Contract, Route } from '../../functions/kernel/contract/contract';

/*
 * Wherever a reply says which agency's something is by its id, what that is called stands beside it, so that no page has to look it
 * up; or it stands below, with the reason.
 */

interface Part {
  readonly entries?: Readonly<Record<string, Part>>;
  readonly pipe?: readonly Part[];
  readonly options?: readonly Part[];
  readonly items?: readonly Part[];
  readonly item?: Part;
  readonly wrapped?: Part;
  readonly value?: Part;
}

const isAgency = /^agency(_?id)?$/i;
const isName = /^agency_?names?$/i;

const within = ({ pipe = [], options = [], items = [], item, wrapped, value }: Part): Part[] =>
  [...pipe, ...options, ...items, item, wrapped, value].filter(
    (each): each is Part => typeof each === 'object',
  );

/** Where in a reply an agency stands without its names. */
const namelessIn = (part: Part, path: string, seen = new Set<Part>()): string[] => {
  if (seen.has(part)) return [];
  seen.add(part);
  const members = Object.entries(part.entries ?? {});
  const isNamed = members.some(([name]) => isName.test(name));
  const own = members.filter(
    ([name, each]) => isAgency.test(name) && !isNamed && !(each.wrapped ?? each).entries,
  );
  return [
    ...own.map(([name]) => `${path}/${name}`),
    ...members.flatMap(([name, each]) => namelessIn(each, `${path}/${name}`, seen)),
    ...within(part).flatMap((each) => namelessIn(each, path, seen)),
  ];
};

const known: Readonly<Record<string, readonly string[]>> = {
  'Whoever asks is one of the agency, registers it, or names it in the path.': [
    'agencies acceptOfficer /agencyId',
    'agencies approveConnection /agencyId',
    'agencies getConnectionRequest /agencyId',
    'agencies getConnectionRequestAsOperator /agencyId',
    'agencies giveLiveKey /agencyId',
    'agencies giveTestKey /agencyId',
    'agencies issueKey /agencyId',
    'agencies listConnectionQueue /items/agencyId',
    'agencies listConnectionRequests /items/agencyId',
    'agencies requestConnection /agencyId',
    'agencies rotateKey /agencyId',
    'complaints previewDue /agencyId',
  ],
  'What it stands in has the names of the same agency.': [
    'complaints getComplaint /timeline/agencyId',
    'fines getFine /bill/agencyId',
  ],
  'Not yet: the answer to what somebody did has no names, the case itself has.': [
    'applications answerQuestions /agencyId',
    'applications beginApplication /track/agencyId',
    'applications getApplication /track/agencyId',
    'applications withdrawApplication /agencyId',
    ...['answerQuestion', 'comment', 'rate', 'reopen', 'withdraw'].flatMap((name) => [
      `complaints ${name} /agencyId`,
      `complaints ${name} /to/agencyId`,
    ]),
    'complaints fileComplaint /agencyId',
    'complaints fileComplaint /timeline/agencyId',
    'complaints fileComplaint /timeline/to/agencyId',
  ],
  "Not yet: to which agency a complaint was transferred, before it is that agency's.": [
    'complaints getComplaint /timeline/to/agencyId',
  ],
  'Not yet: found by GET /v1/public/agencies alone.': [
    'areas askForResidence /address/agencyId',
    'areas askForResidence /agencyId',
    'areas getAddress /agencyId',
    'areas getArea /agencyId',
    'areas getHome /residence/address/agencyId',
    'areas getHome /residence/agencyId',
    'areas getResidence /address/agencyId',
    'areas getResidence /agencyId',
    'areas listResidences /items/address/agencyId',
    'areas listResidences /items/agencyId',
    'areas nearAddresses /items/agencyId',
    'catalogue getReview /service/definition/appointment/agencyId',
    'catalogue getReview /service/definition/workflow/opinions/agencyId',
    'catalogue showService /definition/appointment/agencyId',
    'catalogue showService /definition/workflow/opinions/agencyId',
    'catalogue showVersion /agencyId',
    'catalogue showVersion /definition/appointment/agencyId',
    'catalogue showVersion /definition/workflow/opinions/agencyId',
    'complaints listAreas /items/category/agencyId',
    'complaints watchArea /category/agencyId',
    'my-data getAgreementRevision /agencyId',
    'my-data giveConsent /agencyId',
    'my-data listAgreements /items/agencyId',
    'my-data listConsents /items/agencyId',
    'my-data listCorrections /items/agencyId',
  ],
};

const excepted = Object.values(known).flat();

/** What its own agency reads says nothing that its system does not know. */
const isItsOwn = ({ access }: Route): boolean => typeof access === 'object' && 'agency' in access;

const nameless = (contract: Contract): string[] =>
  Object.entries(contract.routes)
    .filter(([, route]) => !isItsOwn(route) && route.reply.body)
    .flatMap(([name, route]) =>
      namelessIn(route.reply.body as unknown as Part, '').map((path) => `${contract.name} ${name} ${path}`),
    );

it('an agency has its names wherever its id stands, but where a reason is given', () => {
  const found = [...new Set(contracts.flatMap(nameless))];
  expect(found.filter((place) => !excepted.includes(place))).toEqual([]);
  expect(excepted.filter((place) => !found.includes(place))).toEqual([]);
});
