import { questionsOf } from '../../blocks/forms/questions';
import type { Definition } from '../../blocks/public-services/definition';
import type { FieldError } from '../../kernel/contract/refusal';
import { languages } from '../../kernel/text/languages';
import { pointerStep } from '../../kernel/text/pointer';
import { wrong } from '../versions/rules';

/*
 * What a version needs before it can be published. Drafts may lack it.
 */

const inEachLanguage = 'Say it in English, Arabic and Persian.';

type Texts = Readonly<Record<string, string>> | undefined;

const missingLanguages = (texts: Texts, pointer: string): FieldError[] =>
  texts === undefined
    ? []
    : languages.flatMap((language) =>
        Object.hasOwn(texts, language)
          ? []
          : [wrong(`${pointer}/${language}`, 'missing-language', inEachLanguage)],
      );

const namesIn = (list: readonly { readonly names: Texts }[], pointer: string): FieldError[] =>
  list.flatMap(({ names }, index) => missingLanguages(names, `${pointer}/${index}/names`));

/** What a form's questions are called: who gives one a title says it in each language. */
const labelsOf = ({ form }: Definition): FieldError[] =>
  questionsOf(form)
    .filter(({ names }) => Object.hasOwn(names, 'en'))
    .flatMap(({ names, key }) => {
      const untold = languages.filter((language) => !Object.hasOwn(names, language));
      const at = (language: string) => `/form/translations/${language}/${pointerStep(key)}.label`;
      return untold.map((language) => wrong(at(language), 'missing-language', inEachLanguage));
    });

/** All texts that people read. */
const textsOf = (definition: Definition): FieldError[] => [
  ...missingLanguages(definition.names, '/names'),
  ...missingLanguages(definition.description, '/description'),
  ...missingLanguages(definition.eligibility?.description, '/eligibility/description'),
  ...missingLanguages(definition.fee?.description, '/fee/description'),
  ...missingLanguages(definition.output?.names, '/output/names'),
  ...namesIn(definition.steps, '/steps'),
  ...namesIn(definition.questions, '/questions'),
  ...definition.questions.flatMap(({ options = [] }, index) =>
    namesIn(options, `/questions/${index}/options`),
  ),
  ...namesIn(definition.requiredDocuments, '/requiredDocuments'),
  ...namesIn(definition.workflow?.opinions ?? [], '/workflow/opinions'),
  ...labelsOf(definition),
];

const must = ['description', 'serviceLevel', 'output'] as const;
const mustHaveOne = ['audience', 'channels', 'steps'] as const;

const missing = (member: string): FieldError =>
  wrong(`/${member}`, 'missing', 'This is needed before it can be published.');

const eitherFee = ({ fee }: Definition): FieldError[] =>
  fee && (fee.amount === undefined) === (fee.rule === undefined)
    ? [wrong('/fee', 'fee', 'Give an amount or a rule, and not both.')]
    : [];

/** What is missing; `isFirst` where no version was published before. */
export const gapsIn = (definition: Definition, isFirst: boolean): FieldError[] => [
  ...must.filter((member) => definition[member] === undefined).map(missing),
  ...mustHaveOne.filter((member) => definition[member].length === 0).map(missing),
  ...(isFirst || definition.olderDrafts ? [] : [missing('olderDrafts')]),
  ...textsOf(definition),
  ...eitherFee(definition),
];
