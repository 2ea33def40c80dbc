import type { Dataset } from './dataset'

type Bound = Pick<Dataset, 'isNhsData' | 'restrictions'>

/** What its sources lay on it, apart from who wrote that down and who compared it. */
const bindingOf = ({ isNhsData, restrictions }: Bound) => ({
  isNhsData,
  restrictions: restrictions.map(
    ({ permitted, appliesTo, inheritsToDerivatives, anonymisedOutputsReleased, expiresOn, waiver }) => ({
      ...{ permitted, appliesTo, inheritsToDerivatives, anonymisedOutputsReleased, expiresOn, waiver },
    }),
  ),
})

/** Whether it may be elsewhere than before, so that whatever rests on it is looked at again (3.1, 3.2). */
export const isBoundOtherwise = (before: Bound, after: Bound, hash: (value: unknown) => string) =>
  hash(bindingOf(before)) !== hash(bindingOf(after))
