import { isDeepStrictEqual } from 'node:util';
import { type FormQuestion, questionsOf } from './questions';
import type { FormText } from './schema';

/*
 * What somebody who began a form under one version has to look at under another.
 */

export interface Differences {
  readonly added: readonly FormQuestion[];
  /** Asked otherwise: other answers are right, or it must be answered now. Other words alone are no change. */
  readonly changed: readonly FormQuestion[];
  readonly removed: readonly FormQuestion[];
}

const contentOf = ({ names: _, source: __, ...content }: FormQuestion): unknown => content;

export const differencesOf = (before: FormText | undefined, after: FormText | undefined): Differences => {
  const [old, now] = [before, after].map(
    (form) => new Map(questionsOf(form).map((each) => [each.pointer, each])),
  );
  const isChanged = (each: FormQuestion): boolean => {
    const was = old?.get(each.pointer);
    return was !== undefined && !isDeepStrictEqual(contentOf(was), contentOf(each));
  };
  const [all, earlier] = [[...(now?.values() ?? [])], [...(old?.values() ?? [])]];
  return {
    added: all.filter(({ pointer }) => !old?.has(pointer)),
    changed: all.filter(isChanged),
    removed: earlier.filter(({ pointer }) => !now?.has(pointer)),
  };
};
