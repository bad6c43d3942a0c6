import type * as v from 'valibot';
import type { Action } from '../identity/action';
import type { Access, AccessPurpose, CallerOf, Principal, Scope } from '../identity/caller';
import { scopeAsked } from '../identity/caller';
import type { Language, Text } from '../text/languages';
import type { Sentences } from '../text/sentences';
import type { RawBody, SentFile } from './body';
import type { Events, Worker } from './events';
import type { ExistingAnswer } from './existing';
import type { ItemTrait, Keys } from './keys';
import type { PagedAnswer } from './paged-text';
import type { Personal } from './personal';
import type { Protocol } from './protocol';
import type { Example, Reply, Schema } from './reply';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type { Schema };

type Out<S> = S extends Schema ? v.InferOutput<S> : undefined;
type In<S> = S extends Schema ? v.InferInput<S> : undefined;

/** A route: everything that the gateway, the handler, the documentation and the tests need to know of it. */
export interface Route {
  readonly method: Method;
  /** With `{names}` for what `params` describes; without the ending that asks for a format of the face. */
  readonly path: string;
  /** The manners of another standard. Without it: JSON, and problems (RFC 9457). */
  readonly protocol?: Protocol;
  /** The protocol's formats in which this route answers; all of them by default. */
  readonly formats?: readonly string[];
  readonly access: Access;
  /** People may call it for another (`Diwan-Acting-For`): the word by which mandates are limited, such as `complaints`. */
  readonly actingFor?: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: Schema;
  readonly query?: Schema;
  /** Headers that the handler is given, besides those of every route. */
  readonly headers?: Schema & { readonly entries: object };
  readonly body?: Schema;
  /** The maximum bytes of the body; 64 KiB by default. The gateway takes ten megabytes. */
  readonly bodyLimit?: number;
  /** The body is an HTML form: an object of texts, and of lists of texts where a name comes more than once. */
  readonly form?: true;
  /** The form may also come as `multipart/form-data`, with files in it, which the handler is given (`files`). */
  readonly files?: true;
  /** The handler is given headers and body as they came (`raw`), as a signature is over the very bytes; `body` is left out. */
  readonly raw?: true;
  /** A POST that reads: what the query may hold can come in the body as well, as an HTML form. */
  readonly search?: true;
  /** Milliseconds within which the very same request is a repeat, as clients of the face know no `Idempotency-Key`. */
  readonly repeats?: number;
  readonly reply: Reply;
  /** The expected noes of this route by code, and their status. The common ones are not repeated here. */
  readonly refusals?: Readonly<Record<string, 400 | 403 | 404 | 409 | 412 | 422 | 429>>;
  /** A PUT that makes what there is not, under the caller's own name for it (RFC 9110, section 9.3.4). */
  readonly upsert?: true;
  /** Shows an agency somebody's personal data: the officer and the purpose must be named, and are logged. */
  readonly personal?: true;
  readonly example?: Example;
}

export type Routes = Readonly<Record<string, Route>>;

type Codes<R extends Routes> = { [K in keyof R]: keyof NonNullable<R[K]['refusals']> & string }[keyof R];

/** A service's contract. `titles` says each of its refusals in every language. */
export interface Contract<R extends Routes = Routes> extends Personal {
  /** The service's name: its folder, its function, its tag. */
  readonly name: string;
  readonly summary: string;
  readonly routes: R;
  /** Roots of paths outside `/v1/<service>` (`prefixes.ts`): other standards' faces, pages, feeds; `/` has what nobody else has. */
  readonly faces?: readonly string[];
  readonly titles: Readonly<Record<string, Text>>;
  /** What its refusals say of fields, in the other languages; those of the kernel are known. */
  readonly sentences?: readonly Sentences[];
  /** What its function may touch: its grants are made of them. */
  readonly keys: Keys;
  /** The types of its items that the portal acts on without being asked. */
  readonly items?: Readonly<Record<string, readonly ItemTrait[]>>;
  /** What it does when events happen or its deadlines are over: its function `<name>-events`. */
  readonly events?: Events;
  /** Its queues of work, each with a function of its own: `<name>-<worker>`. */
  readonly workers?: Readonly<Record<string, Worker>>;
  /** What its messages say of reference data (`messages/facts.ts`). */
  readonly facts?: Pick<Keys, 'read'> & { readonly seals?: readonly string[] };
  /** The uses of seals whose keys its function is given (`kernel/identity/keys.ts`): `cursor`, say. */
  readonly seals?: readonly string[];
  /** What its function is given besides the table and the seals, by the names that the stacks know (`lib/needs.ts`). */
  readonly needs?: readonly string[];
  /** Calls at once that are kept free for its routes, whatever others take, and that are its most. */
  readonly reserved?: number;
  /** Kinds of items to which it lets people upload files, and from which it lets them read files: `ATTACHMENTS_BUCKET`. */
  readonly attachments?: readonly string[];
  /** Kinds of items whose files, which the portal made, it lets people read: the same bucket. */
  readonly downloads?: readonly string[];
  /** What replies are made of, by the name under which the description shows it: `{ Complaint: complaintView }`. */
  readonly schemas?: Readonly<Record<string, Schema>>;
  /** Files laid beside the function's bundle, by name: where each is found from the root of the repository. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where beside the function's bundle the description of all services lies, which is made at build time. */
  readonly descriptionFile?: string;
  /** Scopes that its handlers ask for where an API key comes in another way than by the header. */
  readonly scopes?: readonly Scope[];
}

/** Checks a contract where it is written: each refusal that a route declares needs its title, and no other. */
export const contract = <const R extends Routes>(
  definition: Contract<R> & { readonly titles: Readonly<Record<Codes<R>, Text>> },
): Contract<R> => definition;

/** What a handler is given: decoded, allowed, and nothing of HTTP. */
export type Request<R extends Route> = {
  readonly caller: R extends { readonly actingFor: string } ? Principal : CallerOf<R['access']>;
  readonly params: Out<R['params']>;
  readonly query: Out<R['query']>;
  readonly body: Out<R['body']>;
  readonly language: Language;
  /** A sentence of the service in that language, for what a reply says of parts that were refused. */
  readonly translate: (english: string) => string;
  /** What stands before every path: nothing at a domain of the portal's own, else the gateway's stage (`/live`). */
  readonly base: string;
  /** Where the portal was called (`https://portal.example`), and from which address on the network. */
  readonly origin: string;
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly requestId: string;
} & (R extends { readonly method: 'GET' } | { readonly search: true }
  ? unknown
  : { readonly action: Action }) &
  // Of the stretch of time before, where the caller gave no key: this may be a repeat of it.
  (R extends { readonly repeats: number } ? { readonly earlier: Action | undefined } : unknown) &
  (R extends { readonly headers: infer S } ? { readonly headers: Out<S> } : unknown) &
  (R extends { readonly raw: true } ? { readonly raw: RawBody } : unknown) &
  (R extends { readonly files: true } ? { readonly files: readonly SentFile[] } : unknown) &
  (R extends { readonly personal: true } ? { readonly accessPurpose: AccessPurpose } : unknown);

/** What a handler answers: the body that the contract promises. */
type Answer<R extends Route> =
  | PagedAnswer<R['reply'], In<R['reply']['body']>>
  | ExistingAnswer<R['reply'], In<R['reply']['body']>>;

export type Handler<R extends Route> = (request: Request<R>) => Promise<Answer<R>> | Answer<R>;

/** A function for each route of a contract: one too few, or one that answers wrongly, does not compile. */
export type Handlers<C extends Contract> = HandlersOf<C['routes']>;
export type HandlersOf<R extends Routes> = { readonly [K in keyof R]: Handler<R[K]> };

/** The scopes that the routes of these contracts ask for. */
export const scopesOf = (contracts: readonly Contract[]): string[] => {
  const routes = contracts.flatMap((each) => Object.values(each.routes));
  const scopes = routes.flatMap(({ access }) => scopeAsked(access) ?? []);
  return [...new Set([...scopes, ...contracts.flatMap((each) => each.scopes ?? [])])].sort();
};

/** Whether the agency has to say which officer does it: where it shows personal data, and where officers answer for an act. */
export const asksOfficer = ({ personal, headers }: Pick<Route, 'personal' | 'headers'>): boolean =>
  personal === true || Object.hasOwn(headers?.entries ?? {}, 'Diwan-Officer');

export const isWrite = ({ method, search }: Pick<Route, 'method' | 'search'>): boolean =>
  method !== 'GET' && !search;
