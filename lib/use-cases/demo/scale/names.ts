/** Invented people and streets; any likeness is chance. */
export const FIRST_NAMES = [
  'Ayodele', 'Beatriz', 'Callum', 'Dilnoza', 'Emeka', 'Fatou', 'Gareth', 'Hanna', 'Idris', 'Joanna', 'Kofi', 'Leila',
  'Małgorzata', 'Nikos', 'Oksana', 'Phương', 'Quentin', 'Rukhsana', 'Stefan', 'Thandiwe', 'Umar', 'Violeta', 'Wanda',
  'Xiomara', 'Yıldız', 'Zoltán', 'Aoife', 'Benoît', 'Chidi', 'Dewi',
] as const

export const LAST_NAMES = [
  'Abernathy', 'Bukowska', 'Chaudhry', 'Dlamini', 'Eriksen', 'Fairweather', 'Georgiou', 'Haque', 'Ivanova', 'Jankauskas',
  'Kowalczyk', 'Lindqvist', 'Mbeki', 'Nakamura', 'O’Rourke', 'Pereyra', 'Quaye', 'Rosewarne', 'Szabó', 'Trần', 'Ünal',
  'Vasquez', 'Wetherby', 'Yamamoto', 'Ziegler', 'Ashgrove', 'Brâncuși', 'Castellanos', 'Dubois', 'Egbuna',
] as const

export const STREETS = [
  'Alder Walk', 'Brewhouse Lane', 'Canal Row', 'Dockhead Road', 'Evergreen Close', 'Ferry Street', 'Granary Square',
  'Hollybush Hill', 'Ironmonger Way', 'Juniper Court', 'Kiln Gardens', 'Lock View', 'Mafeking Terrace', 'Nightingale Rise',
  'Osier Mews', 'Paper Mill Lane', 'Quarry Road', 'Ropewalk', 'Saddler’s Yard', 'Tannery Street',
] as const
