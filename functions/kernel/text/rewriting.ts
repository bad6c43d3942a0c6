import type * as v from 'valibot';

/**
 * Reads a text as another, as `v.trim` does. Unlike `v.transform`, it lets a description go on to what follows in the pipe,
 * as a text stays a text. `type` names it there.
 */
export const rewriting = (
  type: string,
  change: (text: string) => string,
): v.BaseTransformation<string, string, never> => ({
  kind: 'transformation',
  type,
  reference: rewriting,
  async: false,
  '~run': (dataset) => ({ ...dataset, value: change(dataset.value) }),
});
