/**
 * Whether a file is a record the council issued, and unchanged. The bytes are
 * judged first and the file is read as a PDF only once they are known to be the
 * council's own, so a file made to attack a PDF parser never meets one.
 */
import { PDF } from '@libpdf/core'
import type { RecordModel } from '@/lib/domain/records/model'
import { london, utc } from '../pdf/times'
import { recordJson } from '../record-json'
import { readTrust, traceToTrust } from './chain'
import { type CouncilSeal, readSeal } from './cms'
import { checkAttachment, checkCertification, checkContents } from './contents'
import { checkDrawing } from './drawing'
import { type Envelope, readEnvelope } from './envelope'
import { checkPrintedHash } from './printed-hash'
import {
  type Check,
  type CheckId,
  check,
  type Finding,
  failed,
  reportOf,
  type VerificationReport,
} from './report'
import { checkSigners } from './signers'

export type VerifyOptions = {
  /** PEM of the certificates to trust; without one no file can be the council's. */
  readonly trust?: string
  /** A ledger checkpoint, to hold the record's inclusion proof against. */
  readonly checkpoint?: string
  readonly now?: Date
}

type Sealed = { readonly envelope: Envelope; readonly seal: CouncilSeal }

/** Never throws: a file that cannot be read is a record that is not valid. */
export async function verifyRecord(
  bytes: Uint8Array,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  const inquiry = new Inquiry()
  const sealed = judgeBytes(inquiry, bytes, options)
  const model = sealed && (await judgeContents(inquiry, bytes, sealed))
  const about = model && { reference: model.reference, kind: model.kind }
  return reportOf(inquiry.checks, about)
}

function judgeBytes(inquiry: Inquiry, bytes: Uint8Array, options: VerifyOptions): Sealed | undefined {
  const envelope = inquiry.ask('coverage', () => readEnvelope(bytes))
  const seal = envelope && inquiry.ask('signature', () => readSeal(envelope))
  if (!envelope || !seal) return undefined
  if (options.trust === undefined) {
    inquiry.note(check('trust', 'not checked', 'No council certificate was given to hold the seal against.'))
    return undefined
  }
  const anchors = readTrust(options.trust)
  const anchor = inquiry.ask('trust', () => traceToTrust(seal, anchors))
  if (!anchor) return undefined
  inquiry.note(timeCheck(seal, options.now ?? new Date()))
  inquiry.note(check('revocation', 'not checked', 'This check works offline; the council can say.'))
  inquiry.note(check('ledger', 'not checked', ledgerDetail(options.checkpoint)))
  return { envelope, seal }
}

async function judgeContents(
  inquiry: Inquiry,
  bytes: Uint8Array,
  { envelope, seal }: Sealed,
): Promise<RecordModel | undefined> {
  const document = await PDF.load(bytes).catch(() => undefined)
  const certified = inquiry.ask('certification', () =>
    document ? checkCertification(document, envelope) : failed('The file cannot be read as a PDF.'),
  )
  if (!document || !certified) return undefined
  inquiry.ask('contents', () => checkContents(document, certified))
  const model = inquiry.ask('attachment', () => checkAttachment(document))
  if (!model) return undefined
  inquiry.ask('pages', () => checkPrintedHash(document, recordJson(model).sha256))
  const undrawn = check('drawing', 'failed', 'The attached data cannot be drawn as a record.')
  inquiry.note(await checkDrawing(document, model, seal).catch(() => undrawn))
  inquiry.note(checkSigners(model))
  return model
}

/** The checks made so far; a question that throws has met something unreadable, which is an answer. */
class Inquiry {
  readonly checks: Check[] = []

  ask<T>(id: CheckId, question: () => Finding<T>): T | undefined {
    const finding = attempt(question)
    this.note(check(id, finding.passed ? 'passed' : 'failed', finding.detail))
    return finding.passed ? finding.value : undefined
  }

  note(one: Check): void {
    this.checks.push(one)
  }
}

function attempt<T>(question: () => Finding<T>): Finding<T> {
  try {
    return question()
  } catch {
    return failed('This part of the file is damaged and cannot be read.')
  }
}

const CLOCK_TOLERANCE_MS = 10 * 60 * 1000

function timeCheck({ signedAt }: CouncilSeal, now: Date): Check {
  const instant = signedAt.toISOString()
  const states = `The seal states ${utc(instant)} (${london(instant)})`
  if (signedAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) {
    return check('time', 'failed', `${states}, which is still to come.`)
  }
  return check('time', 'not checked', `${states} by the council’s own clock; no trusted time was obtained.`)
}

function ledgerDetail(checkpoint: string | undefined): string {
  const none = 'This record carries no proof of its place in the ledger'
  return checkpoint === undefined ? `${none}.` : `${none}, so the checkpoint had nothing to be compared with.`
}
