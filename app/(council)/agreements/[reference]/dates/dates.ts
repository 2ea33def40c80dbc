import type { z } from 'zod'
import type { dates } from '@/lib/domain/agreement/inputs'
import type { AgreementText } from '@/lib/domain/agreement/text'

type Dates = Pick<AgreementText, 'start' | 'reviewOn' | 'endsOn' | 'protocol'>

export const asDates = (said: z.output<typeof dates>): Dates => ({
  start: said.start === 'date' && said.startOn ? { on: said.startOn } : 'lastSignature',
  reviewOn: said.reviewOn ?? null,
  endsOn: said.endsOn ?? null,
  protocol:
    said.protocol === 'named' && said.protocolReference ? { reference: said.protocolReference } : 'none',
})

const protocolAnswers = (protocol: Dates['protocol']) => {
  if (protocol === null) return {}
  return protocol === 'none'
    ? { protocol: 'none' }
    : { protocol: 'named', protocolReference: protocol.reference }
}

export const answersOfDates = ({ start, reviewOn, endsOn, protocol }: Dates) => ({
  ...(start === 'lastSignature' ? { start } : { start: 'date', startOn: start.on }),
  reviewOn,
  endsOn,
  ...protocolAnswers(protocol),
})
