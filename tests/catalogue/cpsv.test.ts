import { Parser, type Quad } from 'n3';
import { contract } from '../../functions/catalogue/contract';
import { iriOf } from '../../functions/catalogue/cpsv/vocabulary';
import { usePortal } from '../support/portal';
import { catalogueService } from '../support/services';
import { newOffice } from './world';

/*
 * The catalogue in CPSV-AP 3.2: what is mandatory of each class (SEMIC, Core Public Service Vocabulary application profile), read back by
 * a parser that nobody here wrote. With the published shapes it is held by `npm run conformance`.
 */

const portal = usePortal(catalogueService);
const api = () => portal().client(contract);

const mandatory = {
  'cpsv:PublicService': ['dct:identifier', 'dct:title', 'dct:description', 'cv:hasCompetentAuthority'],
  'cv:PublicOrganisation': ['skos:prefLabel', 'dct:spatial'],
  'cv:Cost': ['dct:identifier'],
  'cv:Channel': ['dct:identifier'],
  'cv:Requirement': ['dct:identifier', 'dct:title'],
  'cpsv:Rule': ['dct:identifier', 'dct:title', 'dct:description'],
  'cv:Output': ['dct:identifier', 'dct:title'],
  'cv:Event': ['dct:identifier', 'dct:title'],
  'cv:EvidenceType': ['dct:identifier'],
} as const;

let quads: readonly Quad[] = [];
let id = '';

beforeAll(async () => {
  const office = newOffice(portal());
  id = await office.publish('market-stall');
  await office.publish('second-stall');
  const { body } = await api().describeAsTurtle({ query: {} });
  quads = new Parser().parse(body as unknown as string);
});

const about = (subject: string, predicate: string) =>
  quads.filter((each) => each.subject.value === subject && each.predicate.value === predicate);

test.each(Object.entries(mandatory))('each %s has what is mandatory', (type, properties) => {
  const typed = quads.filter(
    ({ predicate, object }) => predicate.value === iriOf('rdf:type') && object.value === iriOf(type as never),
  );
  expect(typed.length).toBeGreaterThan(0);
  const lacking = typed.flatMap(({ subject }) =>
    properties.filter((name) => about(subject.value, iriOf(name)).length === 0),
  );
  expect(lacking).toEqual([]);
});

test('texts say their language, each once', () => {
  const [service] = quads.filter(({ subject }) => subject.value.endsWith(`/services/${id}`));
  const titles = about(service?.subject.value ?? '', iriOf('dct:title')).map(({ object }) => object);
  expect(titles.map((each) => 'language' in each && each.language).sort()).toEqual(['ar', 'en', 'fa']);
});

test('JSON-LD says the same of as many things', async () => {
  const { body } = await api().describeAsJsonLd({ query: {} });
  const { '@graph': graph } = JSON.parse(body as unknown as string);
  const subjects = new Set(quads.map(({ subject }) => subject.value));
  expect(new Set(graph.map((node: { '@id': string }) => node['@id']))).toEqual(subjects);
  const said = graph.flatMap(({ '@id': _, ...node }: Record<string, unknown[]>) =>
    Object.values(node).flat(),
  );
  expect(said).toHaveLength(quads.length);
});

test('it comes in pages, each of which names the next', async () => {
  const first = await api().describeAsTurtle({ query: { limit: '1' } });
  expect(first.headers['content-type']).toMatch(/^text\/turtle/);
  expect(first.headers.link).toMatch(/services\.ttl\?limit=1&cursor=.+rel="next"/);
  expect((await api().describeAsTurtle({ query: {} })).headers.link).toBeUndefined();
});
