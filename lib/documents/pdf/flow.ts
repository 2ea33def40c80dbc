/** A row that could fill much of a page must be let flow, or it leaves a hole and then overflows. */
export function isLong(text: string): boolean {
  return text.length > 700 || text.split('\n').length > 12
}
