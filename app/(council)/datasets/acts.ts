import * as words from '@/lib/content/dataset-words'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import * as inputs from '@/lib/domain/checks/dataset/inputs'
import type { DatasetAct, RestrictionAct } from '@/lib/paths'
import type { CheckActs } from '../check-pages/act'
import { addRestriction, askRemoval, describeDataset, recordWaiver, retireDataset } from './actions'

export const DATASET_ACTS: CheckActs<DatasetAct, Dataset, inputs.DatasetInputs> = {
  restrict: {
    verb: 'addRestriction',
    title: 'Enter a restriction of its source',
    hint: 'Where its source permits the data to be. It goes with the data to every agreement and disclosure.',
    action: addRestriction,
    schema: inputs.restriction,
    fields: words.RESTRICTION_FIELDS,
    answers: ({ source }) => ({ ...words.USUAL_RESTRICTION, organisation: source }),
    submit: 'Enter the restriction',
  },
  change: {
    verb: 'describeDataset',
    title: 'Change what is said of it',
    hint: 'Its name, what is in it and where it comes from.',
    action: describeDataset,
    schema: inputs.datasetContent,
    fields: words.DATASET_FIELDS,
    answers: ({ title, description, source, isNhsData }) => ({
      name: title,
      description,
      source,
      nhsData: isNhsData ? 'yes' : 'no',
    }),
    submit: 'Save',
  },
  retire: {
    verb: 'retireDataset',
    title: 'Say that it is no longer used',
    hint: 'It cannot be chosen for anything new.',
    action: retireDataset,
    schema: inputs.retirement,
    fields: words.RETIRE_FIELDS,
    submit: 'End its use',
    warning: true,
  },
}

export const RESTRICTION_ACTS: CheckActs<RestrictionAct, Dataset, inputs.DatasetInputs> = {
  waive: {
    verb: 'recordWaiver',
    title: 'Record a waiver of the source',
    hint: 'Only the organisation that restricts the data can waive it: nobody of the council can. It counts once a second person has compared it with their letter.',
    action: recordWaiver,
    schema: inputs.waiver,
    fields: words.WAIVER_FIELDS,
    submit: 'Record the waiver',
  },
  remove: {
    verb: 'askRemoval',
    title: 'Call it a mistake',
    hint: 'Only while nobody has compared it with the document. It binds until a second person agrees.',
    action: askRemoval,
    schema: inputs.mistake,
    fields: words.MISTAKE_FIELDS,
    submit: 'Ask a second person to take it out',
  },
}
