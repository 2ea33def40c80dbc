import { isDissent } from '../../agreement/advice'
import type { Agreement } from '../../agreement/agreement'
import { ADVICE_POINT_NAMES, ADVICE_POINTS } from '../../shared/advice-points'
import { actedBy, prose, row, rowsGiven } from '../issue'
import type { Section } from '../model'
import { adviceInFull } from './advice'
import { inWords } from './parts'

/** What was asked is no secret; what the officer thought of each point is. */
const POINTS = inWords(ADVICE_POINTS.map((point) => ADVICE_POINT_NAMES[point].toLowerCase()))

const DEPARTURES = 'Advice of the Data Protection Officer'

/** Section 3.7: dissent is counted for others; its words stay inside. */
export const departures = ({ advice }: Agreement): Section | null =>
  prose(
    DEPARTURES,
    `How often the council departed from the advice of its officer: ${advice.filter(isDissent).length}.`,
    advice.length > 0 ? `The officer was asked each time about: ${POINTS}.` : undefined,
  )

const headingOf = ({ text }: Agreement, clause: string | null) =>
  text.clauses.find(({ key }) => key === clause)?.heading ?? 'The agreement as a whole'

const conceded = (a: Agreement): Section | null =>
  rowsGiven(
    'Clauses conceded',
    ...Object.entries(a.positions)
      .filter(([, { position }]) => position === 'conceded')
      .map(([clause, { reason, by }]) => row(headingOf(a, clause), `${reason}\n${actedBy(by)}`)),
  )

const comments = (a: Agreement): Section | null =>
  rowsGiven(
    'Comments inside the council',
    ...a.comments
      .filter(({ audience }) => audience === 'internal')
      .map(({ clause, body, by }) => row(headingOf(a, clause), `${body}\n${actedBy(by)}`)),
  )

/** What the council's own copy says besides: dissent in full, what was conceded and why, and its comments. */
export const insideTheCouncil = (a: Agreement): readonly (Section | null)[] => [
  departures(a),
  ...a.advice
    .filter(isDissent)
    .flatMap((advice, place) => adviceInFull(advice, `Departure ${place + 1} from advice`)),
  conceded(a),
  comments(a),
]
