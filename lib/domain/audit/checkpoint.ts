/**
 * A signed statement of how long the ledger was and what its root was: three lines of note text in the
 * shape of the C2SP checkpoint (origin, size, root in base64), a blank line, and an Ed25519 signature.
 */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

export const checkpointText = ({ origin, size, root }: Checkpoint) => `${origin}\n${size}\n${base64(root)}\n`

// One spelling each for the size and the bytes (32 of root, 64 of signature), so that a note is read in one way or not at all.
const NOTE = /^([^\n ]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n\n— \1 ([A-Za-z0-9+/]{86}==)\n?$/

const bytes = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

export const parseCheckpoint = (
  note: string,
): (Checkpoint & { text: string; signature: Uint8Array }) | null => {
  const [, origin, size, root, signature] = NOTE.exec(note) ?? []
  if (origin === undefined || size === undefined || root === undefined || signature === undefined) return null
  const checkpoint = { origin, size: Number(size), root: bytes(root) }
  return { ...checkpoint, text: `${origin}\n${size}\n${root}\n`, signature: bytes(signature) }
}

export const signedNote = (checkpoint: Checkpoint, signature: Uint8Array) =>
  `${checkpointText(checkpoint)}\n— ${checkpoint.origin} ${base64(signature)}\n`
