import type * as v from 'valibot';
import type { Language } from '../../../kernel/text/languages';
import type { Category } from '../../categories/category';
import type * as views from '../geo-report/views';
import { serviceCode } from './service-code';

/*
 * From complaints and categories to what GeoReport v2 shows of them.
 */

export type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;
type Names = Readonly<Record<string, string | undefined>>;

/** The table keeps no order of the members of a map. */
const inOrder = (names: Names): string[] =>
  Object.entries(names)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, name]) => name ?? []);

/** In the caller's language, or in English, or in the first that there is. */
export const nameIn = (names: Names, language: Language): string =>
  names[language] ?? names.en ?? inOrder(names)[0] ?? '';

export const showService = (
  { agencyId, code, names, description, group, questions }: Category,
  language: Language,
): View<typeof views.serviceView> => ({
  service_code: serviceCode(agencyId, code),
  service_name: nameIn(names, language),
  description: description ? nameIn(description, language) : null,
  metadata: questions.length > 0,
  type: 'realtime',
  keywords: [...new Set([group, ...inOrder(names)])].join(', '),
  group,
});

export const showDefinition = (
  { agencyId, code, questions }: Category,
  language: Language,
): View<typeof views.definitionView> => ({
  service_code: serviceCode(agencyId, code),
  attributes: questions.map(({ code: asked, type, required, names, options }, index) => ({
    variable: true,
    code: asked,
    datatype: type,
    required,
    datatype_description: null,
    order: index + 1,
    description: nameIn(names, language),
    ...(options
      ? { values: options.map((each) => ({ key: each.code, name: nameIn(each.names, language) })) }
      : {}),
  })),
});
