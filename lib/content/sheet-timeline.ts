import { type CheckLines, said } from '@/lib/content/check-timeline'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'

/** What was said for the checks of an agreement or a disclosure, as lines of a timeline. */
export const SHEET_LINES: CheckLines<keyof SheetInputs | 'beginChecks' | 'datasetChanges'> = {
  beginChecks: { done: 'Checks begun', tried: 'say what the checks rest on' },
  nameDatasets: { done: 'Datasets named', tried: 'say which data it is' },
  addPlace: { done: 'Place added', tried: 'add a place', told: said('what') },
  removePlace: { done: 'Place taken out', tried: 'take out a place', told: said('what') },
  addRetention: { done: 'Retention line added', tried: 'say how long data is kept', told: said('dataset') },
  removeRetention: {
    done: 'Retention line taken out',
    tried: 'take out how long data is kept',
    told: said('dataset'),
  },
  extendRetention: { done: 'More time given', tried: 'give more time', told: said('dataset', 'approvedBy') },
  recordCertificate: {
    done: 'Certificate received',
    tried: 'record a certificate',
    told: said('dataset', 'evidence'),
  },
  chaseCertificates: { done: 'Certificates asked for', tried: 'ask for certificates' },
  linkProcessing: {
    done: 'Entry of the register of processing named',
    tried: 'name an entry of the register of processing',
    told: said('entry'),
  },
  sayNotice: {
    done: 'Privacy notice named',
    tried: 'say what the privacy notice covers',
    told: said('reference'),
  },
  sayImpact: {
    done: 'Impact assessment entered',
    tried: 'say whether an impact assessment is needed',
    told: said('reference'),
  },
  sayRecipient: { done: 'Recipient described', tried: 'say what the recipient states' },
  giveGuardianView: { done: 'Caldicott Guardian’s view given', tried: 'give the Caldicott Guardian’s view' },
  approveOutsideUk: {
    done: 'NHS data abroad approved',
    tried: 'approve NHS data abroad',
    told: said('text'),
  },
  datasetChanges: { done: 'A source permits other places', tried: 'say what a source permits' },
  sealAnnexes: { done: 'Annexes sealed', tried: 'seal the annexes' },
}
