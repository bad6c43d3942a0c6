import { localizer } from '../../local/domain';
import { readTemplate } from '../../local/template/template';
import { domain, writeFixture } from './fixture';

test('addresses at the domain are here, and nothing else is changed', () => {
  const { assembly, data, remove } = writeFixture();
  try {
    const localized = localizer(readTemplate(assembly, data), 'http://localhost:8080');
    expect(localized(`https://${domain}`)).toBe('http://localhost:8080');
    expect(localized(`https://${domain}/v1/x`)).toBe('http://localhost:8080/v1/x');
    for (const other of [
      `https://${domain}.evil.example`,
      `http://${domain}`,
      domain,
      'https://bank.example',
      '',
    ])
      expect(localized(other)).toBe(other);
  } finally {
    remove();
  }
});
