import { CfnDomainName, EndpointAccessMode, EndpointType, SecurityPolicy } from 'aws-cdk-lib/aws-apigateway';
import { CfnOutput, type Stack } from 'aws-cdk-lib/core';
import type { Stage } from './config';

/** At least TLS 1.2 with forward secrecy; TLS 1.3 with post-quantum key exchange where the client supports it. */
export const tls = {
  securityPolicy: SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09,
  // Asked for with this policy: a request whose host is not the API's own is refused.
  endpointAccessMode: EndpointAccessMode.STRICT,
};

/** Makes the stage's own address, if it has one: what is asked of it goes where the rules of the services say. */
export const addCustomDomain = (stack: Stack, { domain }: Stage): void => {
  if (!domain) return;
  // By its properties, as CDK's own construct knows no routing mode.
  const { attrRegionalDomainName } = new CfnDomainName(stack, 'Domain', {
    domainName: domain.name,
    regionalCertificateArn: domain.certificateArn,
    endpointConfiguration: { types: [EndpointType.REGIONAL] },
    routingMode: 'ROUTING_RULE_ONLY',
    ...tls,
  });
  new CfnOutput(stack, 'ApiUrl', { value: `https://${domain.name}/` });
  new CfnOutput(stack, 'DomainTarget', { value: attrRegionalDomainName });
};

/** The ARN of a domain of this account, whose name is fixed: no stack has to import it. */
export const domainArn = (stack: Stack, name: string): string =>
  `arn:${stack.partition}:apigateway:${stack.region}::/domainnames/${name}`;

/** The environment of a function that tells people where the portal is: nothing where only the gateway knows. */
export const portalEnvironment = ({ domain }: Stage): Record<string, string> =>
  domain ? { PORTAL_URL: `https://${domain.name}` } : {};
