/** The parts of an imported OpenAPI definition that API Gateway acts on (Developer Guide, "OpenAPI extensions"). */
export interface Definition {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, SecurityScheme>> };
  readonly 'x-amazon-apigateway-api-key-source'?: 'HEADER' | 'AUTHORIZER';
  readonly 'x-amazon-apigateway-binary-media-types'?: readonly string[];
  readonly 'x-amazon-apigateway-gateway-responses'?: Readonly<Record<string, GatewayResponse>>;
}

export interface Operation {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-amazon-apigateway-integration'?: Integration;
}

export interface Integration {
  readonly type: string;
  readonly uri?: string;
  readonly timeoutInMillis?: number;
  readonly requestTemplates?: Readonly<Record<string, string>>;
  readonly responses?: Readonly<Record<string, IntegrationResponse>>;
}

export interface IntegrationResponse {
  readonly statusCode: string | number;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

export interface GatewayResponse {
  readonly statusCode?: string | number;
  readonly responseParameters?: Readonly<Record<string, string>>;
  readonly responseTemplates?: Readonly<Record<string, string>>;
}

interface SecurityScheme {
  readonly type: string;
  readonly name?: string;
  readonly 'x-amazon-apigateway-authtype'?: string;
  readonly 'x-amazon-apigateway-authorizer'?: AuthorizerDefinition;
}

export interface AuthorizerDefinition {
  readonly type: string;
  readonly authorizerUri: string;
  readonly identitySource?: string;
  readonly authorizerResultTtlInSeconds?: number;
}

/** A method of the API, with what its `security` means resolved. */
export interface Route {
  readonly method: string;
  /** The path as it is declared: `/v1/complaints/{id}`. */
  readonly resource: string;
  readonly integration: Integration;
  /** The security scheme whose authorizer guards the method, if any does. */
  readonly authorizer: string | undefined;
  readonly needsApiKey: boolean;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);
const ANY = 'x-amazon-apigateway-any-method';

/** The methods that a definition declares. Refuses one without an integration, as an import into API Gateway does. */
export const routesOf = (definition: Definition): Route[] => {
  const schemes = definition.components?.securitySchemes ?? {};
  return Object.entries(definition.paths ?? {}).flatMap(([resource, operations]) =>
    Object.entries(operations)
      .filter(([method]) => METHODS.has(method) || method === ANY)
      .map(([name, operation]) => {
        const method = name === ANY ? 'ANY' : name.toUpperCase();
        const integration = operation['x-amazon-apigateway-integration'];
        if (integration === undefined) throw new Error(`${method} ${resource} has no integration`);
        const names = (operation.security ?? []).flatMap((requirement) => Object.keys(requirement));
        return {
          method,
          resource,
          integration,
          authorizer: names.find((scheme) => isAuthorizer(schemes[scheme])),
          needsApiKey: names.some((scheme) => isApiKey(schemes[scheme])),
        };
      }),
  );
};

const isAuthorizer = (scheme: SecurityScheme | undefined) =>
  scheme?.['x-amazon-apigateway-authorizer'] !== undefined;
/** An authorizer may look at the same header: only a scheme without one asks for a key of a usage plan. */
const isApiKey = (scheme: SecurityScheme | undefined) =>
  scheme?.name?.toLowerCase() === 'x-api-key' && !isAuthorizer(scheme);
