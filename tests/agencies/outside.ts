/** The gateway's usage plans are tested with the service itself, against the local gateway. */
export const outside = () => ({ plans: { place: async () => undefined } });
