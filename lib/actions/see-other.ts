/** Written by hand: after a POST `redirect` answers 307, with which the browser would send the file again. */
export const seeOther = (address: string) =>
  new Response(null, { status: 303, headers: { Location: address } })
