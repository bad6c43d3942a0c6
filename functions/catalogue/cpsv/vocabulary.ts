/*
 * The vocabularies of CPSV-AP 3.2 (SEMIC), by the prefixes that it uses.
 */

export const prefixes = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name such as `dct:title` in full. */
export const iriOf = (name: `${keyof typeof prefixes}:${string}`): string => {
  const [prefix = '', local = ''] = name.split(':');
  return `${prefixes[prefix as keyof typeof prefixes]}${local}`;
};

const authority = 'http://publications.europa.eu/resource/authority';
export const languageIris = {
  en: `${authority}/language/ENG`,
  ar: `${authority}/language/ARA`,
  fa: `${authority}/language/FAS`,
} as const;
export const currencyIri = (code: string): string => `${authority}/currency/${code}`;

/** What the shapes of CPSV-AP 3.2 call a place of the EU's list of territories, of which others make their own. */
export const territoryType = 'http://data.europa.eu/88u/dataset/atu-type';
