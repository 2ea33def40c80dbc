/**
 * A signed statement of how long the ledger was and what its root was: three lines of note text in the
 * shape of the C2SP checkpoint (origin, size, root in base64), a blank line, and an Ed25519 signature.
 */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

export const checkpointText = ({ origin, size, root }: Checkpoint) => `${origin}\n${size}\n${base64(root)}\n`

export const parseCheckpoint = (
  note: string,
): (Checkpoint & { text: string; signature: Uint8Array }) | null => {
  const match = /^([^\n]+)\n(\d+)\n([A-Za-z0-9+/=]{44})\n\n— ([^\n ]+) ([A-Za-z0-9+/=]+)\n?$/.exec(note)
  if (!match) return null
  const [, origin = '', size = '', root = '', , signature = ''] = match
  const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  return {
    origin,
    size: Number(size),
    root: bytes(root),
    text: `${origin}\n${size}\n${root}\n`,
    signature: bytes(signature),
  }
}

export const signedNote = (checkpoint: Checkpoint, signature: Uint8Array) =>
  `${checkpointText(checkpoint)}\n— ${checkpoint.origin} ${base64(signature)}\n`
