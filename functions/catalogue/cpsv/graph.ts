import type { Definition } from '../../blocks/public-services/definition';
import { audiences, lifeEvents } from '../../blocks/public-services/topics';
import { decimalOf } from '../../kernel/text/money';
import type { Names, RdfObject, Triple } from './triples';
import { currencyIri, iriOf, languageIris, territoryType } from './vocabulary';

/*
 * A published service in the terms of CPSV-AP 3.2 (SEMIC's Core Public Service Vocabulary, the application profile): by the mandatory
 * properties of each class, and what else the definition says.
 */

/** What is published, as its faces need it. */
export interface Shown {
  readonly id: string;
  readonly agencyId: string;
  readonly agencyNames: Names | null;
  readonly definition: Omit<Definition, 'testCases'>;
}

type Name = Parameters<typeof iriOf>[0];
type Properties = readonly (readonly [name: Name, object: RdfObject])[];

const iri = (value: string): RdfObject => ({ iri: value });
const literal = (value: string, datatype: Name = 'xsd:string'): RdfObject => ({
  value,
  datatype: iriOf(datatype),
});
const said = (name: Name, texts: Names | undefined): Properties =>
  Object.entries(texts ?? {}).map(([language, text]) => [name, { text, language }]);

const node = (subject: string, types: readonly string[], properties: Properties = []): Triple[] => [
  ...types.map((type) => ({ subject, predicate: iriOf('rdf:type'), object: iri(type) })),
  ...properties.map(([name, object]) => ({ subject, predicate: iriOf(name), object })),
];

/** A part of a service: where it hangs, and what it is. */
interface Part {
  readonly by: Name;
  readonly at: string;
  readonly triples: readonly Triple[];
}

const part = (by: Name, at: string, type: Name, code: string, properties: Properties): Part => ({
  ...{ by, at },
  triples: node(at, [iriOf(type)], [['dct:identifier', literal(code)], ...properties]),
});

const whoMayHaveIt: Names = { en: 'Who may have it', ar: 'لمن هذه الخدمة', fa: 'این خدمت برای کیست' };

const ruleParts = (at: string, { eligibility }: Shown['definition']): Part[] => {
  const described = said('dct:description', eligibility?.description);
  if (described.length === 0) return [];
  const titled = said('dct:title', whoMayHaveIt);
  return [
    part('cv:holdsRequirement', `${at}#requirement`, 'cv:Requirement', 'eligibility', [
      ...[...titled, ...described],
      ['cv:fulfils', iri(`${at}#rule`)],
    ]),
    part('cpsv:follows', `${at}#rule`, 'cpsv:Rule', 'eligibility-rule', [...titled, ...described]),
  ];
};

const costParts = (at: string, { fee }: Shown['definition']): Part[] => {
  if (!fee) return [];
  const currency = currencyIri(fee.currency);
  const amount: Properties =
    fee.amount === undefined
      ? []
      : [['cv:hasValue', literal(decimalOf({ amount: fee.amount, currency: fee.currency }), 'xsd:double')]];
  const cost = part('cv:hasCost', `${at}#cost`, 'cv:Cost', 'fee', [
    ...amount,
    ...said('dct:description', fee.description),
    ['cv:currency', iri(currency)],
  ]);
  return [{ ...cost, triples: [...cost.triples, ...node(currency, [iriOf('skos:Concept')])] }];
};

const outputParts = (at: string, { output }: Shown['definition']): Part[] =>
  output
    ? [part('cpsv:produces', `${at}#output`, 'cv:Output', output.kind, said('dct:title', output.names))]
    : [];

const listedParts = (at: string, { channels, requiredDocuments }: Shown['definition']): Part[] => [
  ...channels.map((code) => part('cv:hasChannel', `${at}#channel-${code}`, 'cv:Channel', code, [])),
  ...requiredDocuments.map(({ code, names }) =>
    part('cv:hasInputType', `${at}#document-${code}`, 'cv:EvidenceType', code, said('dct:title', names)),
  ),
];

const isOfBusiness = (event: string): boolean => event.endsWith('-business');

const topicParts = (root: string, { audience, lifeEvents: events }: Shown['definition']): Part[] => [
  ...events.map((code): Part => {
    const at = `${root}#event-${code}`;
    const type = isOfBusiness(code) ? 'cv:BusinessEvent' : 'cv:LifeEvent';
    const event = part('cv:isGroupedBy', at, 'cv:Event', code, said('dct:title', lifeEvents[code]));
    return { ...event, triples: [...event.triples, ...node(at, [iriOf(type)])] };
  }),
  ...audience.map((code): Part => {
    const at = `${root}#audience-${code}`;
    return {
      ...{ by: 'dct:audience', at },
      triples: node(at, [iriOf('skos:Concept')], said('skos:prefLabel', audiences[code])),
    };
  }),
];

/** The agency, and the territory that the portal is for. */
const authorityPart = (root: string, { agencyId, agencyNames }: Shown): Part => {
  const [at, territory] = [`${root}#agency-${agencyId}`, `${root}#territory`];
  const named = said('skos:prefLabel', agencyNames ?? { en: agencyId });
  return {
    ...{ by: 'cv:hasCompetentAuthority', at },
    triples: [
      ...node(at, [iriOf('cv:PublicOrganisation')], [...named, ['dct:spatial', iri(territory)]]),
      ...node(territory, [territoryType]),
    ],
  };
};

const languageParts = ({ names }: Shown['definition']): Part[] =>
  Object.entries(languageIris).flatMap(([language, at]) =>
    Object.hasOwn(names, language)
      ? [{ by: 'dct:language' as const, at, triples: node(at, [iriOf('dct:LinguisticSystem')]) }]
      : [],
  );

/** All that is said of a service, whose address is made of that of the portal's services. */
export const triplesOf = (service: Shown, root: string): Triple[] => {
  const { id, definition } = service;
  const at = `${root}/${id}`;
  const { names, description, keywords, serviceLevel } = definition;
  const parts = [
    authorityPart(root, service),
    ...ruleParts(at, definition),
    ...costParts(at, definition),
    ...outputParts(at, definition),
    ...listedParts(at, definition),
    ...topicParts(root, definition),
    ...languageParts(definition),
  ];
  const own: Properties = [
    ['dct:identifier', literal(id)],
    ...said('dct:title', names),
    ...said('dct:description', description),
    ...said('dcat:keyword', keywords),
    ...(serviceLevel
      ? ([['cv:processingTime', literal(`PT${serviceLevel.hours}H`, 'xsd:duration')]] as const)
      : []),
    ...parts.map(({ by, at: part }) => [by, iri(part)] as const),
  ];
  return [...node(at, [iriOf('cpsv:PublicService')], own), ...parts.flatMap(({ triples }) => triples)];
};
