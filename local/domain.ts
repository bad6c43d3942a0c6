import type { Template } from './template/template';

/**
 * Gives addresses as they are here: those at the template's own domain, whose name leads nowhere on this machine, are at
 * `portal`; every other value stays as it is.
 */
export const localizer = (template: Template, portal: string): ((value: string) => string) => {
  const addresses = template
    .all<{ readonly DomainName: string }>('AWS::ApiGateway::DomainName')
    .map(({ properties }) => `https://${properties.DomainName}`);
  return (value) => {
    const address = addresses.find((each) => value === each || value.startsWith(`${each}/`));
    return address ? `${portal}${value.slice(address.length)}` : value;
  };
};
