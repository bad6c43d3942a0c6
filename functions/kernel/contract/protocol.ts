import type { Route, Schema } from './contract';
import type { Fact, FieldError } from './refusal';

/**
 * Another standard's manners, in which some routes are asked and answer: the format is the ending of the path, an empty
 * parameter counts as absent, and refusals have the standard's own shape and statuses. Data: `serve` is given the voice.
 */
export interface Face {
  readonly name: string;
  /** Media types by the ending that asks for them, such as `xml`. Who asks for none is answered in the first. */
  readonly formats: Readonly<Record<string, string>>;
  /** A refusal, as its JSON is. */
  readonly refusal: Schema;
  /** The standard's status where it differs from the portal's. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Paths have no ending: the face has one format alone. */
  readonly unending?: true;
  /** What its bodies are sent as, besides `application/json`. */
  readonly bodies?: readonly string[];
}

/** A refusal before it is known how it is written. */
export interface Told {
  readonly code: string;
  readonly status: number;
  /** In the caller's language. */
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** How a face is written in each of its formats. */
export interface Voice {
  /** A reply; `root` is the name of the whole, where the format has one. */
  write(body: unknown, format: string, root: string): string;
  refuse(told: Told, format: string): string;
  /** What headers say of a reply, by names in lower case. */
  headers?(body: unknown): Readonly<Record<string, string>>;
}

export type Voices = Readonly<Record<string, Voice>>;

type Spoken = Pick<Route, 'face' | 'formats' | 'path'>;

/** The formats in which a route answers; none for a route without a face. */
export const formatsOf = ({ face, formats }: Spoken): readonly string[] =>
  face ? (formats ?? Object.keys(face.formats)) : [];

/** The formats that endings of the path ask for. */
export const endingsOf = (route: Spoken): readonly string[] => (route.face?.unending ? [] : formatsOf(route));

const endsInVariable = (path: string): boolean => path.endsWith('}');

/** A path at which the gateway knows a route, and the formats in which it answers there. */
export interface Place {
  readonly path: string;
  readonly formats: readonly string[];
}

/**
 * Where the gateway finds a route: a path for each of its formats. API Gateway takes no variable beside other letters in
 * one part of a path, so a variable at the end of the path holds the ending too.
 */
export const placesOf = (route: Spoken): readonly Place[] => {
  const formats = formatsOf(route);
  if (endingsOf(route).length === 0 || endsInVariable(route.path)) return [{ path: route.path, formats }];
  return formats.map((format) => ({ path: `${route.path}.${format}`, formats: [format] }));
};

interface Asked {
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string | undefined>> | null;
}

const lastOf = ({ resource, pathParameters }: Asked): string => {
  const part = resource.slice(resource.lastIndexOf('/') + 1);
  return endsInVariable(part) ? (pathParameters?.[part.slice(1, -1)] ?? '') : part;
};

/** The format that the request asks for; undefined where the route has no such format. */
export const formatAsked = (route: Spoken, asked: Asked): string | undefined => {
  if (route.face?.unending) return formatsOf(route)[0];
  const last = lastOf(asked);
  return formatsOf(route).find((format) => last.endsWith(`.${format}`));
};

/** The parameters of the path without the ending that asks for a format. */
export const paramsOf = (route: Spoken, asked: Asked): Readonly<Record<string, string | undefined>> => {
  const params = asked.pathParameters ?? {};
  const format = formatAsked(route, asked);
  if (!format || route.face?.unending || !endsInVariable(asked.resource)) return params;
  const name = asked.resource.slice(asked.resource.lastIndexOf('{') + 1, -1);
  return { ...params, [name]: lastOf(asked).slice(0, -(format.length + 1)) };
};

/** The status of a refusal as the route's face has it. */
export const statusFor = ({ face }: Pick<Route, 'face'>, status: number): number =>
  face?.statuses[status] ?? status;
