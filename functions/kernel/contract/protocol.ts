import type { Contract, Route, Schema } from './contract';
import type { Fact, FieldError } from './refusal';

/**
 * Another standard's conventions for requests and answers of some routes: the format is the ending of the path, an empty
 * parameter counts as absent, and refusals have the standard's own shape and statuses. Data only: `serve` is given the codec.
 */
export interface Protocol {
  readonly name: string;
  /** Media types by the ending that asks for them, such as `xml`. The first is the default. */
  readonly formats: Readonly<Record<string, string>>;
  /** A refusal, as its JSON is. */
  readonly refusal: Schema;
  /** The standard's status where it differs from the portal's. */
  readonly statuses: Readonly<Record<number, number>>;
  /** Paths have no ending, as the protocol has only one format. */
  readonly unending?: true;
  /**
   * A search parameter with a modifier (`name:exact`) is refused, as no route knows any; what is not known at all is refused
   * where `Prefer` asks for `handling=strict`, and passed over otherwise.
   */
  readonly strictSearch?: true;
  /** The parameter by which clients name a format in place of `Accept`, and what it may say. */
  readonly formatParameter?: { readonly name: string; readonly values: readonly string[] };
  /** Clients say by `Prefer: return=` how much of a write's reply they want (RFC 7240, section 4.2). */
  readonly returns?: true;
  /** The ends of paths of what the standard has and the portal does not do: 501 where nothing else is there. */
  readonly notBuilt?: RegExp;
  /**
   * What the gateway's own refusals say besides, in the standard's words: they are one fixed text for a whole API (docs/adr/0127).
   */
  besides?(problem: ProblemDetails): object;
  /** Media types of request bodies, besides `application/json`. */
  readonly bodies?: readonly string[];
  /** Agencies show their key as a bearer token (RFC 6750), in place of `x-api-key`. */
  readonly bearerKeys?: true;
}

/** A refusal, independent of its format (RFC 9457). */
export interface ProblemDetails {
  readonly code: string;
  readonly status: number;
  /** In the caller's language. */
  readonly title: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** Writes the replies and refusals of a protocol in each of its formats. */
export interface ProtocolCodec {
  /** Writes a reply; `root` is the name of the root element, where the format has one. */
  write(body: unknown, format: string, root: string): string;
  /** `route` is the one that refused, or one in whose manners a path without a route is answered. */
  refuse(problem: ProblemDetails, format: string, route: Pick<Route, 'method' | 'path'>): string;
  /** That a write is done, for who wants to know no more: `Prefer: return=OperationOutcome`. */
  done?(): string;
  /** Headers that depend on the reply, by lower-case name. */
  headers?(body: unknown): Readonly<Record<string, string>>;
}

/** By the protocols' names. A codec is loaded for the first request of its protocol, as most services' callers know none. */
export type ProtocolCodecs = Readonly<Record<string, () => Promise<ProtocolCodec>>>;

type ProtocolRoute = Pick<Route, 'protocol' | 'formats' | 'path'>;

/** The formats in which a route answers; none for a route without a protocol. */
export const formatsOf = ({ protocol, formats }: ProtocolRoute): readonly string[] =>
  protocol ? (formats ?? Object.keys(protocol.formats)) : [];

/** The formats that endings of the path ask for. */
export const endingsOf = (route: ProtocolRoute): readonly string[] =>
  route.protocol?.unending ? [] : formatsOf(route);

const endsInVariable = (path: string): boolean => path.endsWith('}');

/** A path at which the gateway knows a route, and the formats in which it answers there. */
export interface RoutePath {
  readonly path: string;
  readonly formats: readonly string[];
}

/**
 * The gateway's paths of a route, one for each of its formats. API Gateway allows no other letters beside a variable in a
 * segment, so a variable at the end of the path includes the ending.
 */
export const routePathsOf = (route: ProtocolRoute): readonly RoutePath[] => {
  const formats = formatsOf(route);
  if (endingsOf(route).length === 0 || endsInVariable(route.path)) return [{ path: route.path, formats }];
  return formats.map((format) => ({ path: `${route.path}.${format}`, formats: [format] }));
};

interface RequestPath {
  readonly resource: string;
  readonly pathParameters: Readonly<Record<string, string | undefined>> | null;
}

const lastOf = ({ resource, pathParameters }: RequestPath): string => {
  const part = resource.slice(resource.lastIndexOf('/') + 1);
  return endsInVariable(part) ? (pathParameters?.[part.slice(1, -1)] ?? '') : part;
};

/** The format that the request asks for; undefined where the route has no such format. */
export const requestedFormat = (route: ProtocolRoute, request: RequestPath): string | undefined => {
  if (route.protocol?.unending) return formatsOf(route)[0];
  const last = lastOf(request);
  return formatsOf(route).find((format) => last.endsWith(`.${format}`));
};

/** The parameters of the path without the ending that asks for a format. */
export const paramsOf = (
  route: ProtocolRoute,
  request: RequestPath,
): Readonly<Record<string, string | undefined>> => {
  const params = request.pathParameters ?? {};
  const format = requestedFormat(route, request);
  if (!format || route.protocol?.unending || !endsInVariable(request.resource)) return params;
  const name = request.resource.slice(request.resource.lastIndexOf('{') + 1, -1);
  return { ...params, [name]: lastOf(request).slice(0, -(format.length + 1)) };
};

/** A root of paths that have the manners of another standard, and one of the routes beneath it. */
interface FaceRoot {
  readonly root: string;
  readonly route: Route;
}

export const facesOf = ({ faces = [], routes }: Pick<Contract, 'faces' | 'routes'>): FaceRoot[] =>
  faces.flatMap((root) => {
    const route = Object.values(routes).find(({ protocol, path }) => protocol && path.startsWith(`${root}/`));
    return route ? [{ root, route }] : [];
  });

/** The status of a refusal in the route's protocol. */
export const statusFor = ({ protocol }: Pick<Route, 'protocol'>, status: number): number =>
  protocol?.statuses[status] ?? status;
