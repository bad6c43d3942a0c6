import { isDeepStrictEqual } from 'node:util';
import type { Definition } from '../../blocks/public-services/definition';
import type { TestCase } from '../../blocks/public-services/questions';
import { type Assessment, assess } from '../../blocks/rules/assess';
import type { FieldError } from '../../kernel/contract/refusal';
import { ruleFaults } from '../rules/check';
import { wrong } from '../versions/rules';

/** The form of all rules of a definition. */
const formFaults = (definition: Definition): FieldError[] => [
  ...ruleFaults(definition.eligibility?.rule, '/eligibility/rule', definition),
  ...ruleFaults(definition.fee?.rule, '/fee/rule', definition),
  ...ruleFaults(definition.workflow?.unitRule, '/workflow/unitRule', definition),
  ...definition.requiredDocuments.flatMap(({ when }, index) =>
    ruleFaults(when, `/requiredDocuments/${index}/when`, definition),
  ),
];

const sorted = (codes: readonly string[]): string[] => [...codes].sort();

const differsIn = ({ expects }: TestCase, found: Assessment): string[] => {
  const { outcome, needs, fee, documents } = expects;
  return [
    ...(outcome === undefined || outcome === found.outcome ? [] : ['outcome']),
    ...(needs === undefined || isDeepStrictEqual(sorted(needs), sorted(found.needs)) ? [] : ['needs']),
    ...(fee === undefined || fee === found.fee ? [] : ['fee']),
    ...(documents === undefined || isDeepStrictEqual(sorted(documents), sorted(found.documents))
      ? []
      : ['documents']),
  ];
};

const isRuled = ({ eligibility, fee, requiredDocuments }: Definition): boolean =>
  eligibility?.rule !== undefined ||
  fee?.rule !== undefined ||
  requiredDocuments.some(({ when }) => when !== undefined);

const caseFaults = (definition: Definition, one: TestCase, index: number): FieldError[] => {
  const found = assess(definition, one.answers, one.on);
  const pointer = `/testCases/${index}`;
  if (found.faults.length)
    return [wrong(pointer, 'rule-fault', 'A rule cannot be carried out in this case.')];
  return differsIn(one, found).map((member) =>
    wrong(`${pointer}/expects/${member}`, 'test-case', 'The rules answer otherwise in this case.'),
  );
};

/** What is wrong with the rules of a definition: their form, and what they answer to its test cases. */
export const rulesFaults = (definition: Definition): FieldError[] => {
  const faults = formFaults(definition);
  if (faults.length) return faults;
  if (isRuled(definition) && definition.testCases.length === 0)
    return [wrong('/testCases', 'missing', 'Hand in a case by which the rules are tested.')];
  return definition.testCases.flatMap((one, index) => caseFaults(definition, one, index));
};
