import { sections } from './exporters';
import { accessSection } from './files';

/*
 * What an export looks like (JSON Schema 2020-12). What is in a record is as its service keeps it, and may grow.
 */

const records = (title: string) => ({ title, type: 'array', items: { type: 'object' } });
const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };
const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const link = {
  oneOf: [
    { type: 'null' },
    object({ position: { type: 'integer', minimum: 1 }, hash: { ...text, pattern: '^[0-9a-f]{64}$' } }),
  ],
};

const orNull = { type: ['string', 'null'] };
const nullable = (schema: object) => ({ oneOf: [{ type: 'null' }, schema] });

/** An agency read, or a delegate acted. */
const entry = object({
  id: text,
  at: instant,
  agency: nullable(object({ id: text, names: { type: ['object', 'null'] }, key: text })),
  delegate: nullable(object({ mandate: text, operation: text })),
  officer: orNull,
  purpose: orNull,
  subject: object({ type: text, id: orNull }),
  investigation: nullable(
    object({
      ...{ id: text, legalBasis: object({ code: text, names: { type: 'object' } }) },
      ...{ authority: text, reference: text, shownAt: instant },
    }),
  ),
  link,
});

const key = object({ kty: { const: 'EC' }, crv: { const: 'P-256' }, x: text, y: text, kid: text });

export const exportSchema = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What the portal holds of a person',
  ...object({
    $schema: text,
    madeAt: instant,
    data: object(
      Object.fromEntries(
        sections
          .filter(({ name }) => name !== accessSection)
          .map(({ name, title }) => [name, records(title.en)]),
      ),
    ),
    accessLog: object({
      person: text,
      entries: { type: 'array', items: entry },
      checkpoint: { type: ['string', 'null'] },
      keys: { type: 'array', items: key },
    }),
  }),
});
