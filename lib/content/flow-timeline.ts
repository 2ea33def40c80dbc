import { type CheckLines, said } from '@/lib/content/check-timeline'
import { evidenceInWords, postInWords } from '@/lib/content/opt-out-words'
import type { FlowVerb } from '@/lib/domain/checks/opt-out/inputs'
import type { FlowStatus } from '@/lib/domain/checks/opt-out/states'
import { FLOW_STATUS_WORDS } from '@/lib/domain/checks/opt-out/words'

const words =
  (name: string, inWords: (text: string) => string) => (payload: Readonly<Record<string, unknown>>) => {
    const value = payload[name]
    return typeof value === 'string' ? [inWords(value)] : []
  }

const statusInWords = (status: string) => FLOW_STATUS_WORDS[status as FlowStatus] ?? status

/** What happened to a flow of data, in words. */
export const FLOW_TIMELINE: CheckLines<FlowVerb | 'openFlow'> = {
  openFlow: { done: 'Flow entered', tried: 'enter a flow' },
  describeFlow: {
    done: 'What is said of the flow changed',
    tried: 'change what is said of the flow',
    told: said('title', 'purpose', 'fields', 'recipient', 'legalBasis'),
  },
  answerQuestion: { done: 'Question answered', tried: 'answer a question' },
  assess: { done: 'Conclusion reached', tried: 'conclude', told: words('state', statusInWords) },
  recordEvidence: {
    done: 'Evidence recorded',
    tried: 'record evidence',
    told: (payload) => [...words('item', evidenceInWords)(payload), payload.reference],
  },
  confirmAs: {
    done: 'Conclusion confirmed',
    tried: 'confirm the conclusion',
    told: words('as', postInWords),
  },
  recordProcedure: {
    done: 'Written down how the check is run',
    tried: 'write down how the check is run',
    told: said('runBy', 'cadence', 'attestedBy', 'onFailure'),
  },
  reportChange: {
    done: 'A change was reported: the questions are answered again',
    tried: 'report a change',
    told: said('what'),
    isNo: true,
  },
  goStale: {
    done: 'Out of date: the questions are answered again',
    tried: 'let it go out of date',
    told: said('what'),
    isNo: true,
  },
}
