import type { ServiceKey } from '@/db/seeds/demo-organisations'
import type { Request } from '@/lib/domain/disclosure/request-inputs'

/** A dozen things that agencies ask a council about; `{name}` and `{address}` are the person's. */
export type Matter = {
  readonly body: 'police' | 'revenue' | 'neighbour'
  readonly service: ServiceKey
  readonly purpose: NonNullable<Request['purpose']>
  readonly offence: string
  readonly items: readonly [string, ...string[]]
  readonly format: Request['items'][number]['format']
  readonly why: string
  readonly prejudice: string
  readonly found: string
}

export const MATTERS: readonly [Matter, ...Matter[]] = [
  {
    body: 'police',
    service: 'housing',
    purpose: 'apprehend',
    offence: 'Failing to appear at the magistrates’ court; warrant outstanding',
    items: ['Present address and telephone number held for {name}'],
    format: 'extract',
    why: '{name} failed to answer bail and is not at {address}, where a relative says that a council tenancy was taken on. The council is the one body that knows where that tenancy is.',
    prejudice:
      'Without the address the warrant cannot be executed; two earlier visits to the last one found nobody, and the victim remains at risk until it is.',
    found:
      'One tenancy in that name, begun within the year. The address differs from the one in the request.',
  },
  {
    body: 'police',
    service: 'housing',
    purpose: 'detectCrime',
    offence: 'Supply of controlled drugs from a council flat',
    items: [
      'Name of each authorised occupier of {address}',
      'Repair visits to {address} and the contractor’s notes of who was there',
    ],
    format: 'extract',
    why: 'Neighbours of {address} describe a steady flow of visitors by day and night. {name} is said to have taken the flat over from its tenant; the tenancy says who ought to be there.',
    prejudice:
      'A search warrant cannot be sought without knowing who lives there, and a vulnerable tenant may be living under pressure in their own home.',
    found:
      'A sole tenant aged over sixty, no other authorised occupier, and two repair visits refused at the door.',
  },
  {
    body: 'police',
    service: 'safety',
    purpose: 'detectCrime',
    offence: 'Wounding outside licensed premises',
    items: [
      'Footage of the street camera nearest to {address}, one hour either side of the call',
      'The control room’s log entry for that call',
    ],
    format: 'footage',
    why: 'A man was wounded outside {address} and three witnesses disagree about who struck first. {name} was arrested nearby and says nothing. The street camera faces the door.',
    prejudice:
      'The recording is overwritten after 31 days, and without it the charge rests on witnesses who had all been drinking.',
    found: 'The camera was working and turned towards the door for all but four minutes.',
  },
  {
    body: 'police',
    service: 'safety',
    purpose: 'prosecute',
    offence: 'Arson of refuse containers',
    items: ['Wardens’ reports of fires near {address} in the last six months'],
    format: 'copies',
    why: '{name} is charged with one of several fires near {address}. The wardens’ reports fix the time and place of each, which nobody else wrote down.',
    prejudice: 'The pattern of fires cannot be put before the court and the single charge is likely to fail.',
    found: 'Nine reports, four of them of fires near that address.',
  },
  {
    body: 'police',
    service: 'care',
    purpose: 'preventCrime',
    offence: 'Fraud by abuse of position against an older person',
    items: [
      'Dates of visits to {address} by the council’s care staff, and who was found there',
      'Name of whoever is recorded as managing money for the resident of {address}',
    ],
    format: 'extract',
    why: 'The bank reports cash withdrawn every other day with the card of the resident of {address}, who cannot leave the flat. {name} was seen with the card. Care staff visit twice daily and may have recorded who is there.',
    prejudice:
      'The losses go on while the enquiry lasts, and the resident is too frightened to give a statement.',
    found: 'Visit notes name one regular visitor. Nobody is recorded as managing money.',
  },
  {
    body: 'police',
    service: 'benefits',
    purpose: 'apprehend',
    offence: 'Conspiracy to burgle commercial premises',
    items: ['Name of whoever has been liable for council tax at {address} in the last year'],
    format: 'extract',
    why: 'Stolen goods were traced to a lock-up at {address}. {name} holds the key and says that somebody else rents it. The liable person is the link to who does.',
    prejudice: 'The goods will be moved once it is known that the lock-up has been found.',
    found: 'One liable person, a company, with a correspondence address in the borough.',
  },
  {
    body: 'revenue',
    service: 'benefits',
    purpose: 'assessTax',
    offence: 'Undeclared income from letting property',
    items: ['Names of those liable for council tax at {address} and the dates of each liability'],
    format: 'extract',
    why: '{name} owns {address} and declares no rent. Whether and when it was let decides whether tax is due, and the register is the one record of who lived there that is not the owner’s own.',
    prejudice:
      'An assessment without dates would be an estimate that falls on appeal, and the earliest year is nearly out of time.',
    found: 'Three liabilities in sequence, with a fortnight empty between the first two.',
  },
  {
    body: 'revenue',
    service: 'housing',
    purpose: 'collectTax',
    offence: 'Unpaid duty, debtor’s whereabouts unknown',
    items: ['Forwarding address left by {name} on leaving {address}'],
    format: 'extract',
    why: '{name} left {address} owing duty that a tribunal has confirmed. Letters come back. The tenancy was ended in the usual way and a forwarding address is asked for then.',
    prejudice:
      'The debt becomes unenforceable in three months and others in the same trade have begun to follow the example.',
    found: 'A forwarding address was left and a deposit returned to it.',
  },
  {
    body: 'neighbour',
    service: 'housing',
    purpose: 'detectCrime',
    offence: 'Tenancy fraud: two social homes held at once',
    items: ['Whether {name} holds a tenancy of the council, since when, and the household declared'],
    format: 'extract',
    why: '{name} holds a tenancy with us and gave {address} as home to a school in your borough. If a tenancy is held there too, one of the two was obtained by a false statement.',
    prejudice:
      'A family in temporary accommodation waits for the home that is kept empty, and possession cannot be sought on the school’s word alone.',
    found: 'A tenancy begun two years ago with a household of three.',
  },
  {
    body: 'neighbour',
    service: 'safety',
    purpose: 'prosecute',
    offence: 'Fly-tipping from a hired van',
    items: ['Footage of the camera at the borough boundary nearest to {address}, 05:00 to 06:30'],
    format: 'footage',
    why: 'A van hired by {name} tipped builders’ waste a hundred metres inside our boundary and came from the direction of {address}. Your camera is the only one on that road.',
    prejudice:
      'The hirer says that the van was stolen that morning. Without the recording that cannot be disproved.',
    found: 'The van passes at 05:42 with its number plate readable.',
  },
  {
    body: 'neighbour',
    service: 'benefits',
    purpose: 'detectCrime',
    offence: 'Single-person discount claimed at two addresses',
    items: ['Whether {name} claims a single-person discount at {address}, and from when'],
    format: 'extract',
    why: '{name} claims the discount with us as the only adult at home and is registered to vote at {address} in your borough with another adult.',
    prejudice: 'The claim can be neither cleared nor ended, and public money is paid out on it every month.',
    found: 'A discount has been claimed there since last April.',
  },
  {
    body: 'police',
    service: 'care',
    purpose: 'prosecute',
    offence: 'Controlling or coercive behaviour',
    items: ['Dates on which {name} attended meetings about the resident of {address}'],
    format: 'extract',
    why: 'The complainant says that {name} was present at every meeting and spoke for them. The defence is that there were no such meetings. The council’s diary of them is the only independent record.',
    prejudice: 'The jury would have one word against another on the fact that matters most.',
    found: 'Seven meetings over fourteen months, with a list of those present for each.',
  },
]
