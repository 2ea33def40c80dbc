/** Council grades, lowest first. The policy asks for head of service *or above*; a deputy is below. */
export const GRADES = [
  'officer',
  'manager',
  'deputyHead',
  'headOfService',
  'director',
  'executiveDirector',
  'chiefExecutive',
] as const
export type Grade = (typeof GRADES)[number]

export const GRADE_NAMES: Record<Grade, string> = {
  officer: 'Officer',
  manager: 'Manager',
  deputyHead: 'Deputy head of service',
  headOfService: 'Head of service',
  director: 'Director',
  executiveDirector: 'Executive director',
  chiefExecutive: 'Chief Executive',
}

export const isAtLeast = (grade: Grade | null, floor: Grade) =>
  grade !== null && GRADES.indexOf(grade) >= GRADES.indexOf(floor)
