import { FACTORS, type Factor } from '../shared/session'
import type { SignInPath } from './agency'

/**
 * Which sessions an agency's way in may open, and so which of them last when it becomes another. A passkey is never
 * worse than the way that was settled on; each weaker way opens nothing but where it is that way.
 */
const OPENED_BY: Readonly<Record<Factor, readonly SignInPath[] | 'every'>> = {
  passkey: 'every',
  // Nothing was proved there, so nothing is lost.
  'none-demo': 'every',
  provider: ['ownProvider'],
  codeAndCallback: ['codeAndCallback'],
  // Of the council's own administrators alone.
  breakGlass: [],
}

export const opensBy = (path: SignInPath, factor: Factor): boolean => {
  const paths = OPENED_BY[factor]
  return paths === 'every' || paths.includes(path)
}

export const factorsOf = (path: SignInPath): readonly Factor[] =>
  FACTORS.filter((factor) => opensBy(path, factor))
