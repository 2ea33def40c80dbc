import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEMO_PEOPLE, PEOPLE } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { aRequest } from '@/lib/testing/acts'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import { withVirtualPasskey } from '../steps/passkeys'

/** Of nobody else's journey: whoever has a passkey must sign with it, at every desk at once. */
const HEAD = PEOPLE.headOfSafety

test('nobody’s passkey is left behind for the other journeys', () => {
  expect(DEMO_PEOPLE.map(({ name }) => name)).toContain(HEAD.name)
})
