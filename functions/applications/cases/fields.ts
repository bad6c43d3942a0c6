import type { Answers } from '../../blocks/public-services/questions';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import { pointerStep } from '../../kernel/text/pointer';
import type { Application, Field } from './application';

/*
 * What is applied with, field by field: each member of the form and each answer to a question of the service's rules lies under
 * a name of its own, with the item's version that it came with. So two devices may fill in different fields, and learn of
 * those in which they disagree.
 */

export interface Written {
  readonly form: Readonly<Record<string, unknown>>;
  readonly answers: Answers;
}

/** What a request sends of it. */
export type Sent = { readonly [P in keyof Written]?: Written[P] | undefined };

const parts = { f: 'form', a: 'answers' } as const;
type Letter = keyof typeof parts;

/** What callers name stands in no path of the table. */
const nameOf = (letter: Letter, member: string): string => letter + Buffer.from(member).toString('base64url');

const memberOf = (name: string): { readonly part: 'form' | 'answers'; readonly member: string } => ({
  part: parts[name.slice(0, 1) as Letter],
  member: Buffer.from(name.slice(1), 'base64url').toString(),
});

export const pointerOf = (name: string): string => {
  const { part, member } = memberOf(name);
  return `/${part}/${pointerStep(member)}`;
};

/** What was sent, by the names under which it lies: values as JSON. */
export const fieldsOf = ({ form, answers }: Sent): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(form ?? {}).map(
      ([member, value]) => [nameOf('f', member), JSON.stringify(value)] as const,
    ),
    ...Object.entries(answers ?? {}).map(
      ([code, value]) => [nameOf('a', code), JSON.stringify(value)] as const,
    ),
  ]);

export const storedAt = (sent: ReadonlyMap<string, string>, at: number): Record<string, Field> =>
  Object.fromEntries([...sent].map(([name, json]) => [name, { json, at }]));

/** What is filled in; what was cleared is not there. */
export const writtenIn = ({ fields }: Pick<Application, 'fields'>): Written => {
  const written = { form: {} as Record<string, unknown>, answers: {} as Record<string, Answers[string]> };
  for (const [name, { json }] of Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1))) {
    const { part, member } = memberOf(name);
    const value: unknown = JSON.parse(json);
    if (value !== null) Object.defineProperty(written[part], member, { value, enumerable: true });
  }
  return written;
};

/** The fields in which what is sent disagrees with what somebody else has saved since this revision. */
const conflictsOf = (
  fields: Application['fields'],
  sent: ReadonlyMap<string, string>,
  revision: number,
): string[] =>
  [...sent].flatMap(([name, json]) => {
    const there = fields[name];
    return there && there.at > revision && there.json !== json ? [name] : [];
  });

const changedElsewhere = (name: string): FieldError => ({
  in: 'body',
  pointer: pointerOf(name),
  code: 'changed-elsewhere',
  detail: 'This was changed on another device since you read it: look at both, and send what is right.',
});

/** Refuses (`draft-changed`) what disagrees, field by field, with the revision to go on from. */
export const refuseConflicts = (
  { fields, version }: Pick<Application, 'fields' | 'version'>,
  sent: ReadonlyMap<string, string>,
  revision: number,
): void => {
  const conflicts = conflictsOf(fields, sent, revision);
  if (conflicts.length === 0) return;
  throw new Refusal('draft-changed', {
    errors: conflicts.map(changedElsewhere),
    facts: { revision: version },
  });
};
