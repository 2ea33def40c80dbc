/** What a forger does to a file, for the tests beside this one. */

/** An incremental update as PDF 1.7 section 7.5.6 wants it, so that every reader shows the new objects. */
export function appended(bytes: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin1(bytes))?.[1]
  const root = /\/Root (\d+ 0 R)/.exec(latin1(bytes))?.[1]
  let body = ''
  let table = 'xref\n'
  for (const [number, object] of Object.entries(objects)) {
    const offset = String(bytes.length + body.length).padStart(10, '0')
    table += `${number} 1\n${offset} 00000 n\r\n`
    body += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = bytes.length + body.length
  const trailer = `trailer\n<< /Size 9999 /Root ${root} /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`
  return joined(bytes, body + table + trailer)
}

/** The text of an object, from the last update that has it. */
export function objectText(bytes: Uint8Array, number: number): string {
  const all = [...latin1(bytes).matchAll(new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)\\nendobj`, 'g'))]
  return all.at(-1)?.[1] ?? ''
}

export function objectNumber(bytes: Uint8Array, pattern: RegExp): number {
  return Number(pattern.exec(latin1(bytes))?.[1])
}

/** The same length or not: offsets are the forger's worry. */
export function replaced(bytes: Uint8Array, text: string | RegExp, by: string): Uint8Array {
  const before = latin1(bytes)
  const after = before.replace(text, by)
  if (after === before) throw new Error(`There is no ${text} to replace.`)
  return Buffer.from(after, 'latin1')
}

export function changed(bytes: Uint8Array, offset: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[offset] = (copy[offset] ?? 0) ^ mask
  return copy
}

export function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
}

/** Mulberry32: the same chance each time, so that a failure can be looked at. */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1')
}
