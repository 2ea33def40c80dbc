export * from './disclosures'
export * from './ledger'
export * from './people'
export * from './records'
