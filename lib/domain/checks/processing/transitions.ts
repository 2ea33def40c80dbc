import type { CheckRow } from '../kernel'
import type { ProcessingInputs } from './inputs'
import type { ProcessingStatus } from './processing'

/** What may happen to an entry of the processing register (3.5). The specification numbers no rows here; `RP…` is ours. */

const EVERYWHERE = ['DRAFT', 'LIVE'] as const

export const PROCESSING_ROWS: readonly CheckRow<ProcessingStatus, keyof ProcessingInputs, string>[] = [
  {
    id: 'RP1',
    verb: 'describeProcessing',
    from: EVERYWHERE,
    to: ['same'],
    permission: 'keepProcessing',
    guards: [],
    recorded: 'a new version, which its owner reviews and its coordinator confirms again',
  },
  {
    id: 'RP2',
    verb: 'listRecipient',
    from: EVERYWHERE,
    to: ['same'],
    permission: 'keepProcessing',
    guards: ['recipientIsNotListed'],
    recorded: 'who receives the data, where, and what protects it there',
  },
  {
    id: 'RP3',
    verb: 'unlistRecipient',
    from: EVERYWHERE,
    to: ['same'],
    permission: 'keepProcessing',
    guards: ['recipientIsListedByHand'],
    recorded: 'a recipient that no agreement stands behind, taken off',
  },
  {
    id: 'RP4',
    verb: 'reviewProcessing',
    from: EVERYWHERE,
    to: ['LIVE'],
    permission: 'reviewProcessing',
    guards: [],
    recorded: 'that the system owner reviewed it',
  },
  {
    id: 'RP5',
    verb: 'confirmProcessing',
    from: EVERYWHERE,
    to: ['same'],
    permission: 'confirmProcessing',
    guards: [],
    recorded: 'that the department’s coordinator confirmed it',
  },
  {
    id: 'RP6',
    verb: 'linkRecipient',
    from: ['LIVE'],
    to: ['same'],
    permission: 'SYSTEM',
    guards: [],
    recorded: 'a new version with the agreement or disclosure that was signed',
  },
  {
    id: 'RP7',
    verb: 'closeRecipient',
    from: EVERYWHERE,
    to: ['same'],
    permission: 'SYSTEM',
    guards: ['lineIsOpen'],
    recorded: 'that the recipient receives no more',
  },
  {
    id: 'RP8',
    verb: 'endProcessing',
    from: EVERYWHERE,
    to: ['CLOSED'],
    permission: 'keepProcessing',
    guards: ['nobodyReceivesIt'],
    recorded: 'why the entry ends',
  },
  {
    id: 'RP9',
    verb: 'tellReviewIsDue',
    from: EVERYWHERE,
    to: ['same'],
    permission: 'SYSTEM',
    guards: ['clockHasCome'],
    recorded: 'that a review is late, and who was told',
  },
]
