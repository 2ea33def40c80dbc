/** The process is up; nothing more. */
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } })
