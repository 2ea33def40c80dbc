import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { browserRules } from '@/lib/actions/browser-rules'
import { SAVE_VIEW_FIELDS } from '@/lib/content/register-pages'
import { savedView } from '@/lib/domain/agreement/register-inputs'
import { paths } from '@/lib/paths'
import type { SavedView } from '@/lib/use-cases/agreement/saved-views'
import { removeRegisterView, saveRegisterView } from './actions'
import { type Filters, queryOf } from './filters'

const Saved = ({ views }: { readonly views: readonly SavedView[] }) => (
  <ul className="govuk-list" aria-label="Your saved lists">
    {views.map(({ id, name, query }) => (
      <li key={id}>
        <a className="govuk-link" href={`${paths.agreements()}?${query}`}>
          {name}
        </a>
        <ActionButton action={removeRegisterView.bind(null, id)} label={`Remove “${name}”`} />
      </li>
    ))}
  </ul>
)

type SavedViewsProps = { readonly views: readonly SavedView[]; readonly filters: Filters }

/** A person's own lists, and a name for the one that is shown. */
export const SavedViews = ({ views, filters }: SavedViewsProps) => (
  <Details summary={views.length > 0 ? `Your saved lists (${views.length})` : 'Save this list'}>
    {views.length > 0 && <Saved views={views} />}
    <Form
      spec={{ fields: SAVE_VIEW_FIELDS, submit: 'Save this list', rules: browserRules(savedView) }}
      action={saveRegisterView.bind(null, '')}
      hidden={{ query: queryOf(filters) }}
    />
  </Details>
)
