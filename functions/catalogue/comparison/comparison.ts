import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { questionsOf } from '../../blocks/forms/questions';
import type { Definition } from '../../blocks/public-services/definition';

/*
 * What somebody who began under one version has to look at under another: questions that are new, that are asked otherwise, and
 * that are asked no more; and which other parts of the service have changed.
 */

const nameMap = v.record(v.string(), v.string());

const comparedQuestion = v.strictObject({
  /** Where it is asked: for eligibility, in the form, or as a document to bring. */
  in: v.picklist(['questions', 'form', 'requiredDocuments']),
  /** Its code; in the form, where the answer stands (RFC 6901). */
  code: v.string(),
  names: nameMap,
});

export const comparisonView = v.strictObject({
  from: v.nullable(v.number()),
  to: v.nullable(v.number()),
  added: v.array(comparedQuestion),
  changed: v.array(comparedQuestion),
  removed: v.array(comparedQuestion),
  /** Members of the definition that differ. */
  members: v.array(v.string()),
});
export type Comparison = v.InferInput<typeof comparisonView>;
type Compared = v.InferInput<typeof comparedQuestion>;

interface QuestionContent {
  readonly shown: Compared;
  /** What makes it another question if it differs: not how it is called. */
  readonly content: unknown;
}

const nameOf = ({ shown }: QuestionContent): string => `${shown.in} ${shown.code}`;

const askedIn = ({ questions, requiredDocuments, form }: Definition): Map<string, QuestionContent> => {
  const asked: QuestionContent[] = [
    ...questions.map(({ names, help: _, ...content }) => ({
      shown: { in: 'questions' as const, code: content.code, names },
      content: { ...content, options: content.options?.map(({ code }) => code) },
    })),
    ...questionsOf(form).map(({ pointer, names, source: _, ...content }) => ({
      shown: { in: 'form' as const, code: pointer, names: { ...names } },
      content,
    })),
    ...requiredDocuments.map(({ names, description: _, ...content }) => ({
      shown: { in: 'requiredDocuments' as const, code: content.code, names },
      content,
    })),
  ];
  return new Map(asked.map((each) => [nameOf(each), each]));
};

const shownOf = (asked: Iterable<QuestionContent>): Compared[] => [...asked].map(({ shown }) => shown);

const membersThatDiffer = (before: Definition, after: Definition): string[] => {
  const members = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Definition>;
  return [...members].filter((member) => !isDeepStrictEqual(before[member], after[member])).sort();
};

/** What differs from one version to the next. */
export const compared = (before: Definition, after: Definition): Omit<Comparison, 'from' | 'to'> => {
  const [old, now] = [askedIn(before), askedIn(after)];
  const isChanged = (each: QuestionContent): boolean => {
    const was = old.get(nameOf(each));
    return was !== undefined && !isDeepStrictEqual(was.content, each.content);
  };
  return {
    added: shownOf([...now.values()].filter((each) => !old.has(nameOf(each)))),
    changed: shownOf([...now.values()].filter(isChanged)),
    removed: shownOf([...old.values()].filter((each) => !now.has(nameOf(each)))),
    members: membersThatDiffer(before, after),
  };
};
