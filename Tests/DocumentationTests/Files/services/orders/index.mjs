export const handler = async (event) => ({ count: event.Records.length });
