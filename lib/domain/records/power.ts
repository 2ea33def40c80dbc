import type { CaseFile } from '../disclosure/disclosure'
import { type GatewayCode, gatewayOf, needsAnInstrument } from '../disclosure/gateways'

/** The power or duty that a case stands on, and whether it obliges the council: said alike in every record. */

type Obligation = {
  /** Of what was asked. */
  readonly asked: string
  /** Of what was sent. */
  readonly sent: string
}

const OBLIGATIONS: Readonly<Record<ReturnType<typeof gatewayOf>['nature'], Obligation>> = {
  voluntary: {
    asked: 'Request. Nothing obliges the council to answer it',
    sent: 'None: this is a voluntary disclosure',
  },
  mandatory: {
    asked: 'Requirement. The council must answer it if its legal team finds it valid',
    sent: 'The council must answer this order or notice, exactly as far as it reaches',
  },
  application: {
    asked: 'Notice of an application. Nothing is disclosed; what it lists must be kept',
    sent: 'None until an order is made',
  },
  vital: {
    asked: 'Emergency. Nothing obliges the council, and somebody may come to harm if it does nothing',
    sent: 'None: the council acted to protect somebody from harm',
  },
  duty: {
    asked: 'The council’s own duty. Nobody has to ask',
    sent: 'The council must tell the police',
  },
}

/** Children Act 1989 s.47: a duty, but for a council that has a reason. */
const CHILD_ENQUIRY: Obligation = {
  asked: 'Request. The council helps unless that would be unreasonable',
  sent: 'The council helps with enquiries about a child at risk unless that would be unreasonable',
}

export const obligationOf = (code: GatewayCode): Obligation =>
  code === 'G07' ? CHILD_ENQUIRY : OBLIGATIONS[gatewayOf(code).nature]

export const gatewayName = (code: GatewayCode) => `${gatewayOf(code).name} (${code})`

/** The law, by the section that the order or notice itself names where there is one. */
export const powerOf = ({ gateway, request }: CaseFile) => {
  const { statute, nature } = gatewayOf(gateway)
  const named = needsAnInstrument(gateway) ? request?.instrument?.section : undefined
  if (named) return `${statute}. The order or notice names ${named}`
  return nature === 'voluntary' ? `${statute}, and the council’s own functions` : statute
}
