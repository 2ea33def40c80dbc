import { gatewayOf } from '@/lib/domain/disclosure/gateways'
import { DEMANDS, gatewayNamedBy, LAWS, PURPOSES } from '@/lib/domain/disclosure/lane'
import * as words from '@/lib/domain/disclosure/words'
import { optionsOf, radios, type Words, yesNo } from './question-fields'

/** The plain questions that choose the lane: what people hold and want first, the law it names last. */

const statuteOf = (law: (typeof LAWS)[number]) => {
  const gateway = gatewayNamedBy(law)
  return gateway && gatewayOf(gateway).statute
}

const LAW_HINTS = Object.fromEntries(LAWS.map((law) => [law, statuteOf(law)]))

export const LANE_QUESTIONS: Words = {
  danger: {
    title: 'Is somebody in danger now?',
    fields: () => [
      radios(
        'danger',
        'Is somebody in danger now?',
        yesNo,
        'Danger to life, or of serious harm, that cannot wait for a form.',
      ),
    ],
  },
  'asking-or-telling': {
    title: 'Are you asking us, or telling us that we must?',
    fields: () => [
      radios('demand', 'Are you asking us, or telling us that we must?', [
        {
          value: DEMANDS[0],
          label: words.DEMAND_WORDS.asking,
          hint: 'We weigh whether to give it. Nothing obliges us to.',
        },
        {
          value: DEMANDS[1],
          label: words.DEMAND_WORDS.telling,
          hint: 'You hold an order, a warrant or a notice, or the law puts a duty on us.',
        },
      ]),
    ],
  },
  law: {
    title: 'What do you hold?',
    fields: () => [
      radios(
        'law',
        'What do you hold?',
        optionsOf(LAWS, words.LAW_WORDS, LAW_HINTS),
        'The law that the paper names stands below each.',
      ),
    ],
  },
  victim: {
    title: 'Is the person a victim, or at risk of being one?',
    fields: () => [
      radios(
        'victim',
        'Is the person a victim, or at risk of being one?',
        yesNo,
        'The person whose information you need, not the person you suspect.',
      ),
    ],
  },
  purpose: {
    title: 'What do you need the information for?',
    fields: () => [
      radios('purpose', 'What do you need the information for?', optionsOf(PURPOSES, words.PURPOSE_WORDS)),
    ],
  },
}
