import { compare, hash } from '@node-rs/bcrypt';

/** bcrypt reads 72 bytes and no more; a longer password would be cut silently. */
export const maximumPasswordBytes = 72;
const cost = 12;

export const hashPassword = (password: string): Promise<string> => hash(password, { cost });

/** Of no password anybody has: compared against when there is no such account, so that both answers take as long. */
const nobody = '$2b$12$NN3L0JUQRDbIbJ.a9XXQl.whvf2oX5pNjVTcMk7nGnbQXAb7Rck.m';

/** Whether `password` is the one hashed. Does the same work when `passwordHash` is null. */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  if (Buffer.byteLength(password) > maximumPasswordBytes) return false;
  const matches = await compare(password, passwordHash ?? nobody);
  return matches && passwordHash !== null;
}
