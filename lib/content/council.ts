/** The council that this copy of Gatehouse serves. An invented borough. */
export const COUNCIL = {
  name: 'London Borough of Haverbrook',
  short: 'Haverbrook Council',
  website: 'https://www.haverbrook.example',
  contact: {
    team: 'Information Governance',
    email: 'information.governance@haverbrook.example',
    phone: '020 7946 0100',
    address: 'Haverbrook Town Hall, 1 Civic Square, London',
  },
} as const

export const PRODUCT = 'Gatehouse'
