import { describe, expect, it } from 'vitest'
import { checkpointText, parseCheckpoint, signedNote } from './checkpoint'

const checkpoint = { origin: 'council.example/ledger', size: 42, root: new Uint8Array(32).fill(9) }
const signature = new Uint8Array(64).fill(3)
const note = signedNote(checkpoint, signature)

describe('a checkpoint', () => {
  it('is read back as it was written', () => {
    expect(parseCheckpoint(note)).toEqual({ ...checkpoint, text: checkpointText(checkpoint), signature })
    expect(checkpointText(checkpoint)).toBe(
      `council.example/ledger\n42\n${Buffer.alloc(32, 9).toString('base64')}\n`,
    )
  })

  it.each([
    ['nothing', ''],
    ['no signature', checkpointText(checkpoint)],
    ['a size that is no number', note.replace('\n42\n', '\nforty\n')],
    ['a size with a zero before it', note.replace('\n42\n', '\n042\n')],
    ['a size too large to count to', note.replace('\n42\n', `\n${'9'.repeat(20)}\n`)],
    ['a root of another length', note.replace('CQkJ', '')],
    ['a root that is not base64', note.replace('CQkJ', 'C=kJ')],
    ['a signature that is not base64', note.replace('AwMD', 'A=MD')],
    ['somebody else’s name on the signature', note.replace('— council', '— another')],
    ['a line too many', `${note}\n`],
  ])('is not read from %s', (_, text) => {
    expect(parseCheckpoint(text)).toBeNull()
  })
})
