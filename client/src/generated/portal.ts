// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation } from '../operation.ts';

export type HomeArguments = NoArguments;

export type HomeResult = string;

export type HealthArguments = NoArguments;

export type HealthResult = {
  readonly status: 'ok';
  readonly version: string;
};

export type DescriptionArguments = NoArguments;

export type DescriptionResult = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, {
    readonly [name: string]: unknown;
  }>>;
  readonly [name: string]: unknown;
};

export type ReferenceArguments = NoArguments;

export type ReferenceResult = string;

export type PageStyleArguments = NoArguments;

export type PageStyleResult = string;

export type ReferenceScriptArguments = NoArguments;

export type ReferenceScriptResult = string;

export type SwaggerStyleArguments = NoArguments;

export type SwaggerStyleResult = string;

export type SwaggerScriptArguments = NoArguments;

export type SwaggerScriptResult = string;

/** Refusals of this service, by code. */
export type PortalProblem = never;

/** The portal itself: its description for programs and people, and whether it is up. */
export interface PortalService {
  /** The way in. For anyone. */
  readonly home: Operation<HomeArguments, HomeResult>;
  /** Whether the portal is up. For anyone. */
  readonly health: Operation<HealthArguments, HealthResult>;
  /** This description, in OpenAPI 3.1. For anyone. */
  readonly description: Operation<DescriptionArguments, DescriptionResult>;
  /** This description as a page where every operation can be tried. For anyone. */
  readonly reference: Operation<ReferenceArguments, ReferenceResult>;
  /** The pages' style. For anyone. */
  readonly pageStyle: Operation<PageStyleArguments, PageStyleResult>;
  /** Starts the reference page. For anyone. */
  readonly referenceScript: Operation<ReferenceScriptArguments, ReferenceScriptResult>;
  /** Swagger UI's style. For anyone. */
  readonly swaggerStyle: Operation<SwaggerStyleArguments, SwaggerStyleResult>;
  /** Swagger UI. For anyone. */
  readonly swaggerScript: Operation<SwaggerScriptArguments, SwaggerScriptResult>;
}

export const portal: Readonly<Record<keyof PortalService, OperationRow>> = {
  home: {"method":"GET","path":"/","access":"anyone","reply":"text"},
  health: {"method":"GET","path":"/health","access":"anyone","reply":"json"},
  description: {"method":"GET","path":"/openapi.json","access":"anyone","reply":"json"},
  reference: {"method":"GET","path":"/docs","access":"anyone","reply":"text"},
  pageStyle: {"method":"GET","path":"/docs/page.css","access":"anyone","reply":"text"},
  referenceScript: {"method":"GET","path":"/docs/reference.js","access":"anyone","reply":"text"},
  swaggerStyle: {"method":"GET","path":"/docs/swagger-ui.css","access":"anyone","reply":"text"},
  swaggerScript: {"method":"GET","path":"/docs/swagger-ui-bundle.js","access":"anyone","reply":"text"},
};
