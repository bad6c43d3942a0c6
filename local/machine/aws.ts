/** A refusal by a local engine, with the name that AWS gives it. */
export class AwsError extends Error {
  override readonly name: string;
  constructor(type: string, message: string) {
    super(message);
    this.name = type;
  }
}

export interface Service {
  readonly endpoint: string;
  readonly region: string;
  /** The prefix of `X-Amz-Target`, with the content type of the protocol's version. */
  readonly target: string;
  readonly contentType: 'application/x-amz-json-1.0' | 'application/x-amz-json-1.1';
}

/**
 * Calls one operation of a local engine in AWS's JSON protocol. The signature is a form only: local engines read the
 * region and the key id from it and verify nothing, which spares the portal's process an SDK. Throws `AwsError`.
 */
export const callAws = async <T>(service: Service, operation: string, input: object): Promise<T> => {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `local/${time.slice(0, 8)}/${service.region}/local/aws4_request`;
  const reply = await fetch(service.endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': service.contentType,
      'X-Amz-Target': `${service.target}.${operation}`,
      'X-Amz-Date': time,
      Authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  const answer = (await reply.json()) as Record<string, unknown>;
  if (reply.ok) return answer as T;
  const type =
    String(answer.__type ?? reply.status)
      .split('#')
      .at(-1) ?? '';
  throw new AwsError(type, String(answer.message ?? answer.Message ?? type));
};

export const dynamo = (endpoint: string, region: string): Service => ({
  endpoint,
  region,
  target: 'DynamoDB_20120810',
  contentType: 'application/x-amz-json-1.0',
});

export const dynamoStreams = (endpoint: string, region: string): Service => ({
  ...dynamo(endpoint, region),
  target: 'DynamoDBStreams_20120810',
});

export const cognitoIdp = (endpoint: string, region: string): Service => ({
  endpoint,
  region,
  target: 'AWSCognitoIdentityProviderService',
  contentType: 'application/x-amz-json-1.1',
});
