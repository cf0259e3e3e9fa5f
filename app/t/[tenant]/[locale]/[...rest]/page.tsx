import { notFound } from 'next/navigation';
import { connection } from 'next/server';

/** Every address that is no page. Not kept in the cache: there is no end to them. */
export default async function NoSuchPage() {
  await connection();
  notFound();
}
