import type { Resource } from '../template/template';

interface SchemaAttribute {
  readonly Name: string;
}

/**
 * What Cognito gives a pool that says nothing else. Asked for without its types: they lead to those of all of AWS in the second
 * SDK, a third of what the compiler would read for the whole project.
 */
const defaults: { readonly SchemaAttributes?: readonly SchemaAttribute[] } =
  require('cognito-local/lib/services/cognitoService').USER_POOL_AWS_DEFAULTS;

/** The properties of an `AWS::Cognito::UserPool` that cognito-local acts on. */
export interface PoolProperties {
  readonly UserPoolName?: string;
  readonly UsernameAttributes?: readonly string[];
  readonly AliasAttributes?: readonly string[];
  readonly AutoVerifiedAttributes?: readonly string[];
  readonly Policies?: object;
  readonly MfaConfiguration?: string;
  readonly Schema?: readonly SchemaAttribute[];
  readonly AdminCreateUserConfig?: object;
  /** The functions that the pool calls, by what they are called for. */
  readonly LambdaConfig?: Readonly<Record<string, string>>;
}

/** The properties of an `AWS::Cognito::UserPoolClient` that cognito-local acts on. */
export interface ClientProperties {
  readonly ClientName?: string;
  readonly UserPoolId: string;
  readonly ExplicitAuthFlows?: readonly string[];
  readonly AccessTokenValidity?: number;
  readonly IdTokenValidity?: number;
  readonly RefreshTokenValidity?: number;
  readonly TokenValidityUnits?: object;
}

/** A pool as cognito-local keeps it: Cognito's defaults, with what the template states instead. */
export const poolOptions = ({ ref, properties }: Resource<PoolProperties>): object => {
  const { Schema = [], ...stated } = properties;
  const standard = defaults.SchemaAttributes ?? [];
  const named = new Set(Schema.map(({ Name }) => Name));
  const merged = Schema.map((attribute) => ({
    AttributeDataType: 'String',
    Mutable: true,
    ...standard.find(({ Name }) => Name === attribute.Name),
    ...attribute,
  }));
  return {
    ...defaults,
    Id: ref,
    Name: stated.UserPoolName ?? ref,
    UsernameAttributes: stated.UsernameAttributes ?? [],
    AliasAttributes: stated.AliasAttributes ?? [],
    AutoVerifiedAttributes: stated.AutoVerifiedAttributes ?? [],
    MfaConfiguration: stated.MfaConfiguration ?? 'OFF',
    ...(stated.Policies && { Policies: stated.Policies }),
    ...(stated.AdminCreateUserConfig && { AdminCreateUserConfig: stated.AdminCreateUserConfig }),
    SchemaAttributes: [...standard.filter(({ Name }) => !named.has(Name)), ...merged],
  };
};

/** A client as cognito-local keeps it. */
export const clientOptions = ({ ref, properties }: Resource<ClientProperties>): object => {
  const now = new Date().toISOString();
  return {
    ClientId: ref,
    ClientName: properties.ClientName ?? ref,
    UserPoolId: properties.UserPoolId,
    ExplicitAuthFlows: properties.ExplicitAuthFlows,
    AccessTokenValidity: properties.AccessTokenValidity,
    IdTokenValidity: properties.IdTokenValidity,
    RefreshTokenValidity: properties.RefreshTokenValidity,
    TokenValidityUnits: properties.TokenValidityUnits,
    CreationDate: now,
    LastModifiedDate: now,
  };
};
