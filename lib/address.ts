import { CfnOutput, type Stack } from 'aws-cdk-lib';
import {
  EndpointAccessMode,
  EndpointType,
  SecurityPolicy,
  type SpecRestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Stage } from './config';

/** At least TLS 1.2 with forward secrecy; TLS 1.3 with post-quantum key exchange where the client supports it. */
export const tls = {
  securityPolicy: SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09,
  // Asked for with this policy: a request whose host is not the API's own is refused.
  endpointAccessMode: EndpointAccessMode.STRICT,
};

/** Tells where the API answers: at the stage's own domain, or at the address that API Gateway gave it. */
export const addCustomDomain = (stack: Stack, api: SpecRestApi, { domain }: Stage): void => {
  if (!domain) {
    new CfnOutput(stack, 'ApiUrl', { value: api.url });
    return;
  }
  const { domainNameAliasDomainName } = api.addDomainName('Domain', {
    domainName: domain.name,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', domain.certificateArn),
    endpointType: EndpointType.REGIONAL,
    ...tls,
  });
  new CfnOutput(stack, 'ApiUrl', { value: `https://${domain.name}/` });
  new CfnOutput(stack, 'DomainTarget', { value: domainNameAliasDomainName });
};

/** The environment of a function that tells people where the portal is: nothing where only the gateway knows. */
export const portalEnvironment = ({ domain }: Stage): Record<string, string> =>
  domain ? { PORTAL_URL: `https://${domain.name}` } : {};
