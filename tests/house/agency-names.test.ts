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
  'It stands in the path of the request.': [
    'complaints previewDue /agencyId',
    ...['issueKey', 'rotateKey'].map((name) => `agencies ${name} /agencyId`),
  ],
  'The request says itself what the body is called that wants to be connected, and the invitation who invites.':
    [
      'agencies acceptOfficer /agencyId',
      ...['requestConnection', 'getConnectionRequest', 'giveTestKey', 'giveLiveKey'].map(
        (name) => `agencies ${name} /agencyId`,
      ),
      ...['getConnectionRequestAsOperator', 'approveConnection'].map((name) => `agencies ${name} /agencyId`),
      ...['listConnectionRequests', 'listConnectionQueue'].map((name) => `agencies ${name} /items/agencyId`),
    ],
  'A definition is shown as its agency wrote it.': ['showService', 'showVersion', 'getReview'].flatMap(
    (name) =>
      ['appointment', 'workflow/opinions'].map(
        (part) => `catalogue ${name} /${name === 'getReview' ? 'service/' : ''}definition/${part}/agencyId`,
      ),
  ),
  'What it stands in has the names of the same agency.': [
    'complaints getComplaint /timeline/agencyId',
    'fines getFine /bill/agencyId',
    ...['askForResidence /', 'listResidences /items/', 'getResidence /', 'getHome /residence/'].map(
      (place) => `areas ${place}address/agencyId`,
    ),
  ],
  'Not yet: the answer to what somebody did has no names, the complaint or application itself has.': [
    ...['withdrawApplication', 'answerQuestions'].map((name) => `applications ${name} /agencyId`),
    ...['beginApplication', 'getApplication'].map((name) => `applications ${name} /track/agencyId`),
    ...['answerQuestion', 'comment', 'rate', 'reopen', 'withdraw'].flatMap((name) => [
      `complaints ${name} /agencyId`,
      `complaints ${name} /to/agencyId`,
    ]),
    'complaints fileComplaint /agencyId',
    'complaints fileComplaint /timeline/agencyId',
    'complaints fileComplaint /timeline/to/agencyId',
  ],
  'Not yet: to which agency a complaint was transferred, and whose category an area is watched for.': [
    'complaints getComplaint /timeline/to/agencyId',
    'complaints listAreas /items/category/agencyId',
    'complaints watchArea /category/agencyId',
  ],
  'Not yet: at whose counter a claim is decided; the appointment itself has its names.': [
    'identity startClaim /appointment/agencyId',
    'identity listClaims /items/appointment/agencyId',
    'identity showClaim /appointment/agencyId',
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
