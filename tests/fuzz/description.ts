import Ajv, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/*
 * What a stranger can learn from `/openapi.json`, and nothing else: the fuzzer reads no contract.
 */

export type Json = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Json;
  readonly example?: unknown;
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The body's schema and example, and whether it travels as JSON or as a form. */
  readonly body: { readonly schema: Json; readonly example?: unknown; readonly media: string } | undefined;
  /** The name of the security scheme that it asks for. */
  readonly scheme: string | undefined;
  readonly group: string | undefined;
  /** Checks a request's body against its schema. */
  readonly accepts: ValidateFunction | undefined;
  /** By status, the check of its body for each media type; none where there is no body. */
  readonly responses: ReadonlyMap<number, Response>;
}

export type Response = ReadonlyMap<string, ValidateFunction>;

const bodies = ['application/json', 'application/x-www-form-urlencoded'];

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));

const at = (document: unknown, pointer: string): unknown =>
  steps(pointer).reduce((value, step) => (value as Json | undefined)?.[step], document);

const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Reads the operations of an OpenAPI 3.1 document. */
export const operationsOf = (document: Json): Operation[] => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: false }));
  ajv.addSchema(document, 'openapi');

  /** Follows a reference, and says where it led: the schemas within are known to the validator by that place. */
  const follow = (pointer: string): { readonly pointer: string; readonly value: Json } => {
    const value = at(document, pointer) as Json;
    return typeof value.$ref === 'string' ? follow(value.$ref.slice(1)) : { pointer, value };
  };
  const within = (pointer: string, name: string): string[] =>
    Object.keys((at(document, pointer) as Json | undefined)?.[name] ?? {}).map(
      (key) => `${pointer}/${name}/${escaped(key)}`,
    );
  /** Compiled when it is first asked: most of what an operation may answer it never does. */
  const checkOf = (pointer: string): ValidateFunction => {
    let made: ValidateFunction | undefined;
    const check = ((value: unknown) => {
      made ??= ajv.compile({ $ref: `openapi#${pointer}/schema` });
      const fits = made(value);
      check.errors = made.errors ?? null;
      return fits;
    }) as ValidateFunction;
    return check;
  };

  const responseOf = (pointer: string): Response => {
    const contents = within(follow(pointer).pointer, 'content');
    return new Map(contents.map((content) => [steps(content).at(-1) ?? '', checkOf(content)]));
  };

  const operationOf = (path: string, method: string): Operation => {
    const pointer = `/paths/${escaped(path)}/${method}`;
    const operation = at(document, pointer) as Json;
    const contents = bodies.map((media) => ({
      media,
      place: `${pointer}/requestBody/content/${escaped(media)}`,
    }));
    const body = contents.find(({ place }) => at(document, place));
    const responses = within(pointer, 'responses').map(
      (each) => [Number(steps(each).at(-1)), responseOf(each)] as const,
    );
    return {
      id: String(operation.operationId),
      method: method.toUpperCase(),
      path,
      parameters: within(pointer, 'parameters').map((each) => follow(each).value as unknown as Parameter),
      body: body && ({ ...(at(document, body.place) as Json), media: body.media } as Operation['body']),
      scheme: Object.keys((operation.security as readonly Json[] | undefined)?.[0] ?? {})[0],
      group: operation['x-required-group'] as string | undefined,
      accepts: body && checkOf(body.place),
      responses: new Map(responses),
    };
  };

  return Object.entries(document.paths as Readonly<Record<string, Json>>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => operationOf(path, method)),
  );
};

/** Follows a schema's reference within the document. */
export const resolver =
  (document: Json) =>
  (schema: Json): Json =>
    typeof schema.$ref === 'string' ? (at(document, schema.$ref.slice(1)) as Json) : schema;
