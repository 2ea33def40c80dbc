export * from './datasets'
export * from './panel'
export * from './transfers'
