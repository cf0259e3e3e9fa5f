/** What stands behind the `?` of an address. */
export type Asked = Promise<Record<string, string | string[] | undefined>>;

/** One value of it; undefined where it is missing, empty or given twice. */
export const text = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, 200) : undefined;

/** The page of a list it asks for. */
export const pageOf = (value: string | string[] | undefined): number => Number(text(value) ?? 1);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id, so that nothing else reaches the database as one. */
export const idOf = (value: string | string[] | undefined): string | undefined => {
  const given = text(value);
  return given && uuid.test(given) ? given : undefined;
};
