import { inState } from '../../blocks/cases/lifecycle';
import { Refusal } from '../../kernel/contract/refusal';
import { VersionConflict } from '../../kernel/table/conflict';
import { absent, equals, fewerThan, type Item, type Rule } from '../../kernel/table/rule';
import { type ActionName, lifecycle, stepOf } from './lifecycle';

/*
 * Which actions an application allows, and when. Each rule is the condition of the write and the reason of its refusal.
 */

/** Entries of a track: 100 of the longest leave room for the answers in an item of 400 KB. */
const maxEntries = 100;
/** Notes stop earlier, so that there is always room for a decision; and opinions before that, without which there is none. */
const notesUpTo = 60;
const opinionsUpTo = 90;

export const notFound = (): Refusal => new Refusal('application-not-found');

/** The applicant's own. `ref` is `personRef`. */
export const ownedBy = (ref: string): Rule => equals('owner', ref, notFound);

/** With this agency. Drafts are nobody's but the applicant's, which the lifecycle sees to. */
export const heldBy = (agencyId: string): Rule => equals('card.agencyId', agencyId, notFound);

export const wrongStatus =
  (action: ActionName) =>
  (applicationStatus: string): Refusal =>
    new Refusal('wrong-status', {
      detail: `"${action}" is not possible while the application is ${applicationStatus}: it must be ${lifecycle[action].from.join(' or ')}.`,
      facts: { applicationStatus },
    });

/** Agencies learn of nothing that was not handed in. */
const hidden = (action: ActionName) => (status: string) =>
  stepOf(action).by !== 'applicant' && (status === 'draft' || status === 'awaiting-payment')
    ? notFound()
    : wrongStatus(action)(status);

const isTalk = (action: ActionName): boolean =>
  action === 'note' || action === 'assign' || action === 'claim';

const entriesBefore = (action: ActionName): number => {
  if (isTalk(action)) return notesUpTo;
  return action === 'give-opinion' || action === 'ask-opinion' ? opinionsUpTo : maxEntries;
};

/** The rules of an action in addition to whose it is: the status, and room in the track. */
export const rulesOf = (action: ActionName): Rule[] => [
  inState(
    'card.status',
    stepOf(action),
    stepOf(action).by === 'portal' ? wrongStatus(action) : hidden(action),
  ),
  fewerThan('entries', entriesBefore(action), () => new Refusal('track-full')),
];

/** Unchanged since it was read; read it again otherwise (`retryOnConflict`). */
export const atVersion = (version: number): Rule =>
  equals('version', version, () => {
    throw new VersionConflict(`The application is no longer at version ${version}`);
  });

/** Nobody has taken it, as two officers who claim at once would both begin. */
export const unclaimed: Rule = absent('card.assignment.officer', ({ card }: Item) => {
  const { assignment } = card as { readonly assignment: { readonly officer: string } };
  return new Refusal('claimed-already', { facts: { officer: assignment.officer } });
});

const codesIn = (set: unknown): string[] => [...(set as ReadonlySet<string>)].sort();

/** No permit while an opinion is missing, or while one says no. */
export const opinionsAllow: readonly Rule[] = [
  absent(
    'awaiting',
    ({ awaiting }: Item) => new Refusal('opinions-missing', { facts: { opinions: codesIn(awaiting) } }),
  ),
  absent(
    'against',
    ({ against }: Item) => new Refusal('opinion-against', { facts: { opinions: codesIn(against) } }),
  ),
];

/** One officer suffices. Not asked where a second one is named. */
export const oneOfficer: Rule = equals('terms.officers', 1, () => {
  const detail = 'The service says that two decide: name the officer who agrees in Diwan-Second-Officer.';
  return new Refusal('two-officers-decide', { detail });
});
