import type { Task, TaskStatus } from '@/components/ui/task-list'
import { ASSESSMENT_PAGES, ASSESSMENT_SLUGS } from '@/lib/content/assessment-forms'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { PROPOSAL_WORDS } from '@/lib/domain/disclosure/words'
import { paths } from '@/lib/paths'

const TO_DO: TaskStatus = { tag: 'To do', colour: 'blue' }
const DONE: TaskStatus = { text: 'Done' }

/** The pages of block F, then one task an item. Without `mayWrite` the list is there to be read. */
export const assessmentTasks = (d: CaseFile, mayWrite: boolean): readonly Task[] => {
  const task = (page: string, rest: Omit<Task, 'href'>): Task => ({
    ...rest,
    ...(mayWrite && { href: paths.assess(d.reference, page) }),
  })
  const pages = ASSESSMENT_SLUGS.map((slug) =>
    task(slug, {
      title: ASSESSMENT_PAGES[slug].title,
      hint: ASSESSMENT_PAGES[slug].hint,
      status: d.assessment?.[slug] ? DONE : TO_DO,
    }),
  )
  const items = (d.request?.items ?? []).map(({ description }, position) => {
    const proposed = d.assessment?.items?.[position]
    return task(`item-${position + 1}`, {
      title: `Item ${position + 1}: ${description}`,
      status: proposed ? { text: PROPOSAL_WORDS[proposed.proposal] } : TO_DO,
    })
  })
  return [...pages, ...items]
}
