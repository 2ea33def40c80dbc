import { Callout } from '@/components/ui/callout'
import { UNDERWAY_WORDS } from '@/lib/content/run-words'
import type { OpenRun } from './open-run'

const EVERY_SECONDS = 3

/** How far a long step is: counts, and nothing of what is counted. The page looks again by itself, without scripts. */
export const Underway = ({ underway }: { readonly underway: NonNullable<OpenRun['underway']> }) => (
  <>
    <meta httpEquiv="refresh" content={String(EVERY_SECONDS)} />
    <Callout title={UNDERWAY_WORDS[underway.step] ?? 'A step is being taken'}>
      <p className="govuk-body">
        {underway.rows > 0
          ? `${underway.rows.toLocaleString('en-GB')} rows so far.`
          : 'No row has been counted yet.'}{' '}
        This page looks again every few seconds. You may close it; the step goes on.
      </p>
    </Callout>
  </>
)
