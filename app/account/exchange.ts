/** One step with a page that speaks with passkeys: what it answers, or the sentence that says why not. */
export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string; readonly rule?: string }

const BROKEN = 'The server did not answer. Check the connection and try again.'

export const exchange = async <T>(address: string, body: object): Promise<Told<T>> => {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const told = await answer.json()
    return answer.ok
      ? { ok: true, value: told as T }
      : { ok: false, problem: String(told.problem ?? BROKEN), rule: told.rule }
  } catch {
    return { ok: false, problem: BROKEN }
  }
}
