import { findDisclosure } from '@/db/repositories/disclosures'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { attachFile } from '../disclosure/attach-file'
import { logEmergency } from '../disclosure/log-emergency'
import { saveAnswers } from '../disclosure/save-answers'
import { startRequest } from '../disclosure/start-request'
import { handleCommand } from '../handle-command'
import type { Shell } from '../shell'
import { expected, who } from './acting'
import type { Move } from './agreements/play'
import { demoPaper } from './demo-paper'
import type { Step, Story } from './story'

/**
 * Plays stories through the very use cases the screens call, so that their ledger and records are genuine.
 * All together in the order of their dates: the ledger then reads forward in time. Answers the references,
 * in the order of the stories. `others` are moves told elsewhere.
 */
export const playStories = async (
  db: Shell['db'],
  signer: Shell['signer'],
  stories: readonly Story[],
  others: readonly Move[] = [],
): Promise<readonly string[]> => {
  const told = stories.map(movesOf)
  const moves = [...told.flatMap((story) => story.moves), ...others].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
  for (const { at, make } of moves) await make({ db, signer, clock: () => at })
  return told.map((story) => story.reference())
}

const movesOf = (story: Story) => {
  let reference = ''
  const start: Move = {
    at: story.startedAt,
    make: async (shell) => {
      reference = await (story.call ? call(shell, story) : draft(shell, story))
    },
  }
  const later = story.steps.map(
    (step): Move => ({ at: step.at, make: (shell) => take(shell, reference, step) }),
  )
  return { moves: [start, ...later], reference: () => reference }
}

const draft = async (shell: Shell, { asker, organisationId, draft: answers, papers = [] }: Story) => {
  const opened = expected(await startRequest(shell, who(asker), { organisationId }), 'startRequest')
  const { reference } = opened
  const merge = (known: typeof answers) => ({ ...known, ...answers })
  let { version } = expected(
    await saveAnswers(shell, who(asker), { reference, version: opened.version, merge }),
    'saveAnswers',
  )
  for (const { kind, name } of papers) {
    const file = await demoPaper(name)
    version = expected(
      await attachFile(shell, who(asker), { reference, version, kind, file }),
      'attachFile',
    ).version
  }
  return reference
}

const call = async (shell: Shell, { asker, organisationId = '', call }: Story) => {
  if (!call) throw new Error('an emergency begins with a call')
  const { switchboard: _switchboard, duty: _duty, ...said } = call
  const heard = { ...said, organisationId, calledBack: ['yes'] as ['yes'] }
  return expected(await logEmergency(shell, who(asker), { gateway: 'G06', call: heard }), 'logEmergency')
    .reference
}

const take = async (shell: Shell, reference: string, { verb, by, input }: Step) => {
  const d = await findDisclosure(shell.db, reference)
  if (!d) throw new Error(`${verb}: there is no case ${reference}`)
  const actor = by === 'system' ? SYSTEM : who(by)
  return expected(await handleCommand(shell, actor, { verb, reference, version: d.version, input }), verb)
}
