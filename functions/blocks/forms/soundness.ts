import { type FormFault, schemaFault } from './check';
import { costOfPattern } from './pattern-cost';
import { maxPatternCost, maxPatternLetters, openPatterns, patternsIn } from './patterns';
import { type FormText, isSchema } from './schema';
import { uischemaFault } from './uischema-check';

/*
 * All that must be right of a form before people fill it in.
 */

const patternFault = async ({ schema, uischema }: FormText): Promise<FormFault | undefined> => {
  const patterns = [...new Set([...patternsIn(schema), ...patternsIn(uischema)])];
  const cost = patterns.reduce((sum, each) => sum + costOfPattern(each), 0);
  if (patterns.some((each) => each.length > maxPatternLetters) || cost > maxPatternCost)
    return { pointer: '/schema', detail: 'The patterns of a form are too long, or repeat too much.' };
  const compiled = await openPatterns(patterns);
  return patterns.some((each) => compiled.get(each) === undefined)
    ? {
        pointer: '/schema',
        detail: 'A pattern is not one of RE2, which knows no look-around and no references.',
      }
    : undefined;
};

/** The first thing that is wrong with each part of a form: none where people can fill it in. */
export const formFaults = async (form: FormText): Promise<FormFault[]> => {
  const schema = schemaFault(form.schema);
  if (schema || !isSchema(form.schema)) return schema ? [schema] : [];
  const faults = [await patternFault(form), uischemaFault(form.schema, form.uischema)];
  return faults.filter((each) => each !== undefined);
};
