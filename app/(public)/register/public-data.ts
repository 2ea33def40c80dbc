/** Data that anybody may fetch, from any page, and keep for a few minutes. */
export const publicData = (body: string, mediaType: string) =>
  new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Cache-Control': 'public, max-age=300',
      'Access-Control-Allow-Origin': '*',
    },
  })
