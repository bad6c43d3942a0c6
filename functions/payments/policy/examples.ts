export const policy = { approval_above: { JOD: 100_000 } };
