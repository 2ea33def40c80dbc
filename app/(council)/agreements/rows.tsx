import { AgreementStatusTag } from '@/components/agreement/status-tag'
import type { Chip } from '@/components/ui/chips'
import { nameOf } from '@/components/ui/named'
import type { WorkItem } from '@/components/ui/work-list'
import { COUNCIL } from '@/lib/content/council'
import {
  isRegisterView,
  lacksWords,
  REGISTER_VIEWS,
  REVIEW_WORDS,
  reviewWords,
} from '@/lib/content/register-pages'
import { KIND_NAMES, TIER_NAMES } from '@/lib/domain/agreement/kinds'
import { DATA_CLASS_NAMES } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'
import type { RegisterRow, readRegisterChoices } from '@/lib/use-cases/agreement/read-register'
import { addressOf, type Filters } from './filters'

export type Choices = Awaited<ReturnType<typeof readRegisterChoices>>

/** The council is party to every one of them, so it is not said. */
const withWhom = ({ organisation, parties }: RegisterRow) =>
  organisation ?? parties.filter((name) => name !== COUNCIL.name).join(', ')

export const registerItem = (row: RegisterRow, today: string): WorkItem => {
  const { id, reference, title, status, kind, tier, service, lacks, imported, published } = row
  const review = reviewWords(row, today)
  const facts = [
    kind ? KIND_NAMES[kind] : TIER_NAMES[tier],
    withWhom(row),
    service,
    review?.pressing ? undefined : review?.text,
    imported && lacks > 0 ? lacksWords(lacks) : undefined,
    published ? 'In the public register' : undefined,
  ]
  return {
    id,
    reference,
    title,
    href: paths.agreement(reference),
    tag: <AgreementStatusTag status={status} />,
    facts: facts.filter(Boolean),
    ...(review?.pressing && { pressing: review.text }),
  }
}

/** One for each filter in use; following it gives the same list without that filter. */
export const chipsOf = (filters: Filters, { organisations, services }: Choices): readonly Chip[] => {
  const { search, kind, tier, service, organisation, data, review, gaps, published } = filters
  const chip = (name: keyof Filters, text: string | undefined | false): readonly Chip[] =>
    text ? [{ text, href: addressOf({ ...filters, [name]: undefined }) }] : []
  return [
    ...chip('search', search && `“${search}”`),
    ...chip('kind', kind && KIND_NAMES[kind]),
    ...chip('tier', tier && TIER_NAMES[tier]),
    ...chip('service', service && (nameOf(services, service) ?? 'An unknown service')),
    ...chip(
      'organisation',
      organisation && (nameOf(organisations, organisation) ?? 'An unknown organisation'),
    ),
    ...chip('data', data && DATA_CLASS_NAMES[data]),
    ...chip('review', review && REVIEW_WORDS[review]),
    ...chip('gaps', gaps && 'Imported, with something missing'),
    ...chip('published', published && 'In the public register'),
  ]
}

export const VIEW_NAMES = Object.keys(REGISTER_VIEWS).filter(isRegisterView)
