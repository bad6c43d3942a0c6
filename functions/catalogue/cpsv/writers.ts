import type { RdfObject, Triple } from './triples';
import { iriOf, prefixes } from './vocabulary';

/*
 * Statements in the two formats that the catalogue's readers know: JSON-LD 1.1 and Turtle.
 */

const keyOf = ({ subject, predicate, object }: Triple): string =>
  JSON.stringify([subject, predicate, object]);

/** Each statement once: services share agencies, audiences and life events. */
const once = (triples: readonly Triple[]): Triple[] => [
  ...new Map(triples.map((each) => [keyOf(each), each])).values(),
];

const plain = iriOf('xsd:string');

const jsonOf = (object: RdfObject): object => {
  if ('iri' in object) return { '@id': object.iri };
  if ('text' in object) return { '@value': object.text, '@language': object.language };
  return object.datatype === plain
    ? { '@value': object.value }
    : { '@value': object.value, '@type': object.datatype };
};

const shortened = (iri: string): string => {
  const found = Object.entries(prefixes).find(([, full]) => iri.startsWith(full));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
};

/** A node for each subject, with what is said of it. */
export const jsonLdOf = (triples: readonly Triple[]): string => {
  const nodes = new Map<string, Map<string, unknown[]>>();
  const type = iriOf('rdf:type');
  for (const { subject, predicate, object } of once(triples)) {
    const isType = predicate === type && 'iri' in object;
    const [member, value] = isType
      ? ['@type', shortened(object.iri)]
      : [shortened(predicate), jsonOf(object)];
    const node = nodes.get(subject) ?? new Map<string, unknown[]>();
    node.set(member, [...(node.get(member) ?? []), value]);
    nodes.set(subject, node);
  }
  const graph = [...nodes].map(([subject, node]) => ({ '@id': subject, ...Object.fromEntries(node) }));
  return JSON.stringify({ '@context': prefixes, '@graph': graph });
};

/** In Turtle, by the package that is loaded for the first who asks for it. */
export const turtleOf = async (triples: readonly Triple[]): Promise<string> => {
  const { DataFactory, Writer } = await import('./n3-package');
  const { namedNode, literal, quad } = DataFactory;
  const termOf = (object: RdfObject) => {
    if ('iri' in object) return namedNode(object.iri);
    return 'text' in object
      ? literal(object.text, object.language)
      : literal(object.value, namedNode(object.datatype));
  };
  const writer = new Writer({ prefixes });
  for (const { subject, predicate, object } of once(triples))
    writer.addQuad(quad(namedNode(subject), namedNode(predicate), termOf(object)));
  return new Promise((resolve, reject) => {
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
};
