/** A case in every state, and who has which part in it. */
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { journeyTo } from '@/lib/use-cases/demo/scale/journeys'
import { HOUSING_SCENE } from '@/lib/use-cases/demo/scale/scene'
import type { Story } from '@/lib/use-cases/demo/story'
import type { StatePlan } from '../../case-plan'
import { GIVES_IT_TO_A_SERVICE, type Matter, PART_OF } from './standing'

export const STATE_PLANS: readonly StatePlan[] = STATUSES.map((state) => ({ state }))

/** As the maker of cases plays it (e2e/make-case.ts). */
const storyTo = (state: Status) => journeyTo(state, new Date(), (today) => ({ ...HOUSING_SCENE, today }))

type Acted = { readonly verb: keyof typeof PART_OF | string; readonly by: PersonKey | 'system' }

/** Told by who began it, whom it names, and what each of them did. */
export const partsIn = (begun: Pick<Story, 'asker' | 'draft' | 'call'>, acted: readonly Acted[]) => {
  const parts = new Map<PersonKey, string[]>()
  const add = (key: PersonKey, part: string) => parts.set(key, [...(parts.get(key) ?? []), part])
  add(begun.asker, 'maker')
  const named = begun.call?.confirmerEmail ?? begun.draft.authoriser?.email
  const authoriser = (Object.keys(PEOPLE) as PersonKey[]).find((key) => PEOPLE[key].email === named)
  if (authoriser) add(authoriser, 'authoriser')
  for (const { verb, by } of acted) {
    const part = PART_OF[verb as keyof typeof PART_OF]
    if (part && by !== 'system' && !parts.get(by)?.includes(part)) add(by, part)
  }
  return parts
}

export const matterIn = (planned: Status, state: string): Matter => {
  const story = storyTo(planned)
  const isGiven = story.call || story.steps.some(({ verb }) => GIVES_IT_TO_A_SERVICE.includes(verb))
  return {
    kind: 'disclosure',
    state,
    service: isGiven ? SERVICES.housing.name : null,
    relations: partsIn(story, story.steps),
    otherwise: 'none',
  }
}
