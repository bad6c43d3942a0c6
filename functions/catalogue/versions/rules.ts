import { inState } from '../../blocks/cases/lifecycle';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { VersionConflict } from '../../kernel/table/conflict';
import { equals, oneOf, type Rule } from '../../kernel/table/rule';
import { lifecycle, type Step } from './lifecycle';

export const serviceNotFound = (): Refusal => new Refusal('service-not-found');
export const versionNotFound = (): Refusal => new Refusal('version-not-found');

export const wrongState = (state: string): Refusal => new Refusal('service-state', { facts: { state } });

/** What a step requires of the service: whose it is, first, and its state. */
export const rulesOf = (step: Step, agencyId?: string): Rule[] => [
  ...(agencyId === undefined ? [] : [equals('agencyId', agencyId, serviceNotFound)]),
  inState('state', lifecycle[step], wrongState),
];

/** An operator decides on what they have read: not on what was submitted in its place meanwhile. */
export const ofRevision = (revision: number): Rule =>
  equals('version', revision, ({ version }) => {
    const detail = 'It was withdrawn or changed since you read it: read it again.';
    return new Refusal('other-revision', { detail, facts: { revision: Number(version) } });
  });

/** What is wrong with a member of the definition. */
export const wrong = (pointer: string, code: string, detail: string): FieldError => ({
  in: 'body',
  pointer,
  code,
  detail,
});

/** Refuses a version that cannot be published as it is, naming all that is wrong. */
export const refuseUnlessSound = (errors: readonly FieldError[]): void => {
  if (errors.length) throw new Refusal('unsound-service', { errors });
};

/** Nobody has changed it since it was read. */
export const unchangedSince = (version: number): Rule =>
  equals('version', version, () => {
    throw new VersionConflict(`The service is no longer at version ${version}`);
  });

/** There is something to go back to. */
export const hasPublished: Rule = oneOf(
  'live',
  ['published', 'retired'],
  () => new Refusal('never-published'),
);
