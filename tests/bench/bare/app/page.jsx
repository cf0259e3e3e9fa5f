/** The least a static page can be: what a branded landing page is measured against. */
export default function Page() {
  return (
    <main>
      <h1>Bare</h1>
      <p>A static page of the same Next, without middleware.</p>
    </main>
  );
}
