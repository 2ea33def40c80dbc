import { addMonths, londonDate } from '../../shared/dates'
import { signatory } from '../../shared/signatory'
import { type Apply, moved } from '../change'
import type { Pack } from '../disclosure'
import type { Settings } from '../settings'

/** What the second person compares and the recipient is given: the list of files, never the files. */
export const manifestOf = (pack: Pack) => pack.files

const NOTICE = { type: 'issueRecord', kind: 'P3', copy: 'external' } as const
/** The sheet of a requirement is whole only once its answer has gone (section 4, P6). */
const SHEETS = (['internal', 'external'] as const).map((copy) => ({ ...NOTICE, kind: 'P6', copy }) as const)

/** Section 2.9: the day the file may be disposed of. */
export const disposal = (at: string, { retentionYears }: Settings) =>
  addMonths(londonDate(new Date(at)), 12 * retentionYears)

export const releasing = {
  startPreparing: (d, context) => ({
    next: moved(d, 'PREPARE', { pack: { by: signatory(context, d.decision.by.bound), files: [] } }),
    payload: {},
  }),

  // A changed manifest drops the check: the second person vouched for another list.
  listPackFile: (d, context, input) => ({
    next: moved(d, 'PREPARE', {
      pack: { by: signatory(context, d.decision.by.bound), files: [...d.pack.files, input] },
    }),
    payload: { ...input },
  }),

  removePackFile: (d, context, input) => ({
    next: moved(d, 'PREPARE', {
      pack: {
        by: signatory(context, d.decision.by.bound),
        files: d.pack.files.filter((_, position) => position !== input.position),
      },
    }),
    payload: { sha256: d.pack.files[input.position]?.sha256 ?? null },
  }),

  // The list that is checked and released says why each file may leave, so an earlier check is dropped.
  clearHeldFile: (d, context, { sha256, ...decided }) => {
    const cleared = {
      ...decided,
      by: signatory(context, context.hash({ sha256, findings: decided.findings })),
    }
    const files = d.pack.files.map((file) => (file.sha256 === sha256 ? { ...file, cleared } : file))
    return {
      next: moved(d, 'PREPARE', { pack: { by: d.pack.by, files } }),
      payload: { sha256, ...decided, name: files.find((file) => file.sha256 === sha256)?.name ?? null },
    }
  },

  checkPack: (d, context, input) => {
    const manifestHash = context.hash(manifestOf(d.pack))
    return {
      next: moved(d, 'PREPARE', {
        pack: { ...d.pack, check: { by: signatory(context, manifestHash), note: input.note } },
      }),
      payload: { manifestHash, note: input.note },
    }
  },

  releasePack: (d, context, input) => {
    const manifestHash = context.hash(manifestOf(d.pack))
    return {
      next: moved(d, 'RELEASED', {
        release: { ...input, manifestHash, by: signatory(context, manifestHash) },
      }),
      payload: { ...input, manifestHash },
      effects: d.decision.outcome === 'COMPLY' ? [NOTICE, ...SHEETS] : [NOTICE],
    }
  },

  returnToDecider: (d, context, input) => ({
    next: moved(
      d,
      'AWAIT_HOS',
      { voided: [...d.voided, { at: context.now, why: 'newMaterial', decision: d.decision }] },
      ['decision', 'pack'],
    ),
    payload: { reason: input.reason },
  }),

  confirmReceipt: (d, context, input) => {
    const { terms: _terms, ...receipt } = input
    return {
      next: moved(d, 'RELEASED', { receipt: { ...receipt, by: signatory(context, d.release.manifestHash) } }),
      payload: { ...receipt },
    }
  },

  chaseReceipt: (d, context) => ({
    next: moved(d, 'RELEASED', { chasers: [...d.chasers, context.now] }),
    payload: { chaser: d.chasers.length + 1 },
  }),

  closeCase: (d, context, input) => {
    const disposeOn = disposal(context.now, context.policy.settings)
    const closure = { ropaEntry: input.ropaEntry, disposeOn, by: signatory(context, d.decision.by.bound) }
    return {
      next: moved(d, 'CLOSED', { closure }),
      payload: { ropaEntry: input.ropaEntry, disposeOn },
      effects: [{ type: 'issueRecord', kind: 'P2', copy: 'internal' }],
    }
  },
} satisfies Partial<Apply>
