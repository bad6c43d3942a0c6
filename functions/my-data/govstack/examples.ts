export const getPersonalDataUsage = {
  query: { DatabaseID: 'complaint' },
  reply: [
    {
      ID: '2026-03-01T06:00:00.000Z#0d6d0b3e-5b1c-4a5e-9a38-6a3a3f5b8f10',
      ReaderID: 'L. Khoury',
      ReaderInitials: 'LK',
      ReaderInstitutionID: '3f5k2v0a9c1m7q4t8b6d0e2g',
      ReaderInstitutionName: 'Amman Municipality',
      ReaderApplicationName: '1c7nq0v4h8m2t6b9k3f5j7rd',
      SearchDateTime: '2026-03-01T06:00:00.000Z',
      Refrences: [{ ReferenceID: '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7' }],
    },
  ],
};
