/** An answer the browser saves: `audit-2026-11-21.csv`. */
export function csvFile(text: string, name: string, at: Date): Response {
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${at.toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
