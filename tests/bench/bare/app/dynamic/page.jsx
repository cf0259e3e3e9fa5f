import { headers } from 'next/headers';

/** The least a page rendered for each request can be (the caller sends a policy with a nonce, which Next applies). */
export default async function Page() {
  const host = (await headers()).get('host');
  return (
    <main>
      <h1>{host}</h1>
      <form>
        <input name="email" type="email" aria-label="a" />
        <input name="password" type="password" aria-label="b" />
        <button type="submit">ok</button>
      </form>
    </main>
  );
}
