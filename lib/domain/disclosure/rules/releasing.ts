import { hasRunOut } from '../clocks'
import { CHANNELS } from '../council-inputs'
import { SETTINGS } from '../settings'
import { isRequirement, type Judged } from './judged'
import { guardSays, POLICY, type Rule, row } from './rule'

/** The pack, its release and its receipt. */

const RELEASE = `${POLICY}: release`

const isPreparing = ({ status }: Judged) => status === 'PREPARE'
const isOut = ({ status }: Judged) => status === 'RELEASED'

const isAllowed = (channel: string) => (CHANNELS as readonly string[]).includes(channel)

export const RELEASING: readonly Rule[] = [
  row({
    id: 'R17-approval',
    condition: `the approval is ${SETTINGS.approvalValidDays} days old or older, by the shipped setting, and nothing was released`,
    outcome: 'EXPIRED',
    code: 'R17',
    because: ({ policy }) =>
      `An approval has to be released within ${policy.settings.approvalValidDays} days.`,
    source: `${POLICY}: age of an approval (the council’s setting)`,
    applies: (facts) => facts.approvalAgeDays !== undefined && !isRequirement(facts),
    when: ({ approvalAgeDays = 0, policy }) => hasRunOut('approval', approvalAgeDays, policy.settings),
  }),
  row({
    id: 'T23',
    condition: 'the pack holds something new, or does not match the decision',
    outcome: 'AWAIT_HOS',
    code: 'T23',
    because: 'Only what was decided may go. The pack goes back to the person who decided.',
    source: RELEASE,
    when: (facts) => isPreparing(facts) && facts.packDiffers,
    requires: () => ['HOS'],
  }),
  row({
    id: 'SoD-3-release',
    condition: 'the person who would release asked, collated, decided or checked the pack',
    outcome: 'PREPARE',
    code: 'SoD-3',
    because: 'Who decides, who collates and who releases are three people.',
    source: `${POLICY}: separation of duties`,
    when: (facts) => isPreparing(facts) && facts.releaserTookPart,
    requires: () => ['RELEASE'],
  }),
  row({
    id: 'CHECK',
    condition: 'no second person has checked the pack',
    outcome: 'PREPARE',
    code: 'CHECK',
    because: 'A second person checks the pack against the decision before it goes.',
    source: RELEASE,
    applies: isPreparing,
    needs: ['packChecked'],
    when: ({ packChecked }) => !packChecked,
    requires: () => ['packChecked'],
  }),
  row({
    id: 'CHANNEL',
    condition: 'the way it would be sent is not allowed',
    outcome: 'PREPARE',
    code: 'CHANNEL',
    because: 'A pack never goes by personal webmail, messaging app or telephone.',
    source: `${POLICY}: ways of sending`,
    applies: isPreparing,
    needs: ['channel'],
    when: ({ channel }) => !isAllowed(channel),
    requires: () => ['channel'],
  }),
  row({
    id: 'RECIPIENT',
    condition: 'it would go to somebody who neither asked nor authorised',
    outcome: 'PREPARE',
    code: 'RECIPIENT',
    because: 'The pack may only go to the officer who asked or the officer who authorised it.',
    source: RELEASE,
    applies: isPreparing,
    needs: ['recipient'],
    when: ({ recipient }) => recipient === 'somebodyElse',
    requires: () => ['recipient'],
  }),
  row({
    id: 'T22',
    condition: 'the pack was checked, and goes by an allowed way to the right person',
    outcome: 'RELEASED',
    code: 'T22',
    because: 'The release officer sends it, with its list and the hash of every file.',
    source: RELEASE,
    when: isPreparing,
    goesOn: true,
  }),
  row({
    id: 'RECEIPT-2',
    condition: 'nobody confirmed receipt, and it was chased fewer than twice',
    outcome: 'RELEASED',
    code: 'RECEIPT-2',
    because: 'A case closes once receipt is confirmed, or was chased twice.',
    source: RELEASE,
    applies: isOut,
    when: ({ receiptConfirmed, chasers }) =>
      guardSays('receiptOrTwoChasers', {
        d: { receipt: receiptConfirmed ? {} : undefined, chasers: Array.from({ length: chasers }) },
      }) !== null,
    requires: () => ['EXT_REQ'],
  }),
  row({
    id: 'T24',
    condition: 'receipt is confirmed, or was chased twice',
    outcome: 'CLOSED',
    code: 'T24',
    because: 'The case closes with its register entry, its disposal date and its final note.',
    source: RELEASE,
    when: isOut,
  }),
]
