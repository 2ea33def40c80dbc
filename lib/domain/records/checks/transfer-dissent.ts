import type { Advice, Dissent } from '../../checks/transfer/advice'
import { ADVICE_LEVEL_NAMES } from '../../checks/transfer/words'
import type { Signatory } from '../../shared/signatory'
import { dayOf, momentOf } from '../../shared/when'
import { actedBy, type Issuing, row, rows } from '../issue'
import type { Copy, RecordModel, Section } from '../model'
import { opensNothing } from './dissent'
import { type TransferSealed, transferRecordOf } from './transfer-parts'

type Acknowledged = Advice & { readonly dissent: Dissent & { readonly acknowledged: Signatory } }

const isAcknowledged = (advice: Advice): advice is Acknowledged => advice.dissent?.acknowledged != null

/** Section 4, the dissent record: every departure on this transfer that the officer has acknowledged. */
export const transferDissentRecord = (sealed: TransferSealed, issue: Issuing): RecordModel => {
  const { t } = sealed
  const departed = t.advice.filter(isAcknowledged)
  if (departed.length === 0) throw new Error('a departure from advice is recorded once it is acknowledged')
  const named = (place: number) => (departed.length > 1 ? `Departure ${place + 1}` : 'The departure')
  return transferRecordOf('DISSENT', sealed, issue, {
    summary: `The council departs from advice of its Data Protection Officer on the transfer “${t.title}”.`,
    sections: (copy) => [
      ...departed.map((advice, place) => factsOf(advice, named(place), copy)),
      opensNothing,
    ],
  })
}

/** The advice word for word follows in its own section; a partner reads who decided and when, and no more. */
const factsOf = ({ level, by, dissent }: Acknowledged, name: string, copy: Copy): Section =>
  rows(
    name,
    row('In short', ADVICE_LEVEL_NAMES[level]),
    row('Advice given on', dayOf(by.at)),
    row('Decided by', actedBy(dissent.by)),
    ...(copy === 'internal' ? insideOf(dissent) : []),
    row('The officer was told', momentOf(dissent.communicatedAt)),
    row('Acknowledged by the officer', actedBy(dissent.acknowledged)),
    row('Before the board of', dayOf(dissent.boardOn)),
  )

const insideOf = ({ scope, reasons, alternative, riskOwner, communicatedHow }: Dissent) => [
  row('Not followed', scope),
  row('Reasons', reasons),
  row('What is done instead', alternative),
  row('Owner of the risk that remains', riskOwner),
  row('How the officer was told', communicatedHow),
]
