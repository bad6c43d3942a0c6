import * as v from 'valibot';
import { unownedId } from '../../kernel/identity/id-codec';
import { key } from '../../kernel/table/table';
import { code, id, text } from '../../kernel/text/fields';
import { days, type Instant, instant } from '../../kernel/text/time';

/*
 * The opinions that an application's service asks for, each of the agency that gives it. The application has what its track shows of
 * them; that an agency is asked, and what it makes of that, is a task of its own (`opinions/`).
 */

export const outcomes = ['favourable', 'favourable-with-conditions', 'against'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Opinion {
  /** Who is asked. */
  readonly agencyId: string;
  readonly names: Readonly<Record<string, string>>;
  /** Within which it is given, from when the application reached its agency, or it was asked for again. */
  readonly days: number;
  readonly askedAt?: Instant;
  readonly dueAt?: Instant;
  /** The entry of the track by which it was given last. */
  readonly entryId?: string;
}

/** By their codes. */
export type Opinions = Readonly<Record<string, Opinion>>;

interface Expected {
  readonly code: string;
  readonly names: Opinion['names'];
  readonly agencyId?: string | undefined;
  readonly days: number;
}

/** What a version asks for; of the deciding agency's own office, where it names no other. */
export const opinionsFor = (expected: readonly Expected[], agencyId: string): Opinions =>
  Object.fromEntries(
    expected.map((each) => [
      each.code,
      { agencyId: each.agencyId ?? agencyId, names: each.names, days: each.days },
    ]),
  );

/** An opinion as it is asked for at an instant, in milliseconds since 1970. */
export const askedFrom = (opinion: Opinion, at: number) => ({
  ...opinion,
  ...{ askedAt: instant(at), dueAt: instant(at + days(opinion.days)) },
});

/** The id of the task: the same for ever, so that nobody has to read the application to find it. */
export const opinionIdOf = (applicationId: string, opinion: string): string =>
  unownedId(key('opinion', applicationId, opinion));

export const statementView = {
  outcome: v.picklist(outcomes),
  /** The reasons. */
  text: text(1000),
  conditions: v.optional(v.pipe(v.array(text(500)), v.minLength(1), v.maxLength(20))),
};

/** What callers say when they give one: conditions stand where the outcome has some, and nowhere else. */
export const statement = v.pipe(
  v.strictObject(statementView),
  v.check(
    ({ outcome, conditions }) => (conditions !== undefined) === (outcome === 'favourable-with-conditions'),
    'Give conditions where the opinion is favourable with conditions, and only there.',
  ),
);
export type Statement = v.InferOutput<typeof statement>;

export const oneOpinion = v.strictObject({ applicationId: id, opinion: code });
