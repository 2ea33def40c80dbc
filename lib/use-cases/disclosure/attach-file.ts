import { randomUUID } from 'node:crypto'
import { insertAttachment } from '@/db/repositories/attachments'
import { lookInto } from '@/lib/documents/hidden/look-into'
import { isPicture, stripped } from '@/lib/documents/hidden/picture'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { withAttachment } from '@/lib/domain/disclosure/questions'
import { type Attachment, attachment } from '@/lib/domain/disclosure/request-inputs'
import { HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { sha256Hex } from '@/lib/hash'
import type { Who } from '../handle-command'
import { unprintableIn } from '../printable'
import type { Shell } from '../shell'
import { mediaTypeOf } from './file-kinds'
import { saveAnswers } from './save-answers'
import { scanned } from './scanned'

/** 10 MB: an order, a notice or a form, scanned. What the council sends is far larger, and is not kept. */
export const LARGEST_ATTACHMENT = 10 * 1024 ** 2

/** What may be wrong with a file; `lib/content/request-questions.ts` has the sentences. */
export type FileProblem = 'no-file' | 'empty' | 'too-large' | 'wrong-kind' | 'name' | 'virus' | 'not-scanned'

export type SentFile = {
  readonly name: string
  readonly content: Uint8Array
  readonly sha256: string
  /** It was longer than is taken, and what is here is only its beginning. */
  readonly isCut: boolean
}

export type Attaching = {
  readonly reference: string
  readonly version: number
  readonly kind: Attachment['kind']
  readonly file: SentFile | null
}

const wrong = (problem: FileProblem) => refused(HOUSE_RULES.input, { facts: { problem } })

/** A paper of a draft, in place of an earlier one of its kind. A request as it was submitted never changes. */
export const attachFile = async (
  shell: Shell,
  who: Who,
  { reference, version, kind, file }: Attaching,
): Promise<Outcome<Disclosure>> => {
  if (!file || file.name === '') return wrong('no-file')
  if (file.isCut) return wrong('too-large')
  if (file.content.length === 0) return wrong('empty')
  const mediaType = mediaTypeOf(file.name, file.content)
  if (!mediaType) return wrong('wrong-kind')
  const kept = await keepable(file)
  if (!kept) return wrong('wrong-kind')
  const paper = named(kind, kept)
  // Its name is printed in the record of the request.
  if (!paper || (await unprintableIn({ name: paper.name }))) return wrong('name')
  // Nothing holds a paper back later, so one that no scanner has answered for is not taken.
  const scan = await scanned(file.content)
  if (scan.is === 'found') return wrong('virus')
  if (scan.is === 'down') return wrong('not-scanned')
  return saveAnswers(shell, who, {
    reference,
    version,
    merge: (draft) => withAttachment(draft, paper),
    beside: (tx, d, at) =>
      insertAttachment(tx, {
        ...paper,
        size: paper.bytes,
        bytes: kept.content,
        disclosureId: d.id,
        mediaType,
        uploadedBy: who.personId,
        at,
      }),
  })
}

type KeptFile = Pick<SentFile, 'name' | 'content' | 'sha256'> & { readonly sentSha256?: string }

/** Where a picture was taken is no part of the paper; nothing that would harm whoever opens it is kept at all. */
const keepable = async (file: SentFile): Promise<KeptFile | null> => {
  const looked = await lookInto({ name: file.name, content: file.content, isWhole: true })
  if (typeof looked === 'string') return looked === 'damaged' ? file : null
  if (!isPicture(file.content)) return file
  const content = stripped(file.content)
  if (!content || content.equals(file.content)) return file
  return { name: file.name, content, sha256: sha256Hex(content), sentSha256: file.sha256 }
}

const named = (kind: Attachment['kind'], { name, content, sha256, sentSha256 }: KeptFile) =>
  attachment.safeParse({
    id: randomUUID(),
    kind,
    name,
    bytes: content.length,
    sha256,
    ...(sentSha256 && { sentSha256 }),
  }).data
