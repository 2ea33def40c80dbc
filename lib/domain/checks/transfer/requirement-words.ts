import { upper } from '../../shared/text'

/** What a decision on a transfer still asks for, in words. */
export const REQUIREMENT_WORDS: Readonly<Record<string, string>> = {
  SOURCE_WAIVER: 'a waiver by the source of the data, or another place',
  PART3_ROUTE: 'the route for law enforcement: ask the legal team',
  SECURITY: 'keep it safe on its way and where it is kept',
  TRAVEL_POLICY: 'the travel policy holds',
  IDENTITY: 'make sure who the person is',
  SECURE_CHANNEL: 'send it by a way that is safe',
  FOREIGN_COMPULSION: 'record whether somebody abroad could compel the recipient',
  SUB_PROCESSOR_AUTHORISATION: 'the council authorises the sub-processor',
  SUB_PROCESSOR_MECHANISM: 'what covers the transfer that our processor makes',
  TRA_SUMMARY: 'a summary of our processor’s own risk assessment',
  CONTRACT: 'a contract',
  'G-NOTICE': 'the privacy notice tells of it',
  'G-ROPA': 'it is in the register of processing',
  SCOPE_CONDITION: 'record what shows that the recipient is covered',
  BRIDGE_CONDITION: 'record what the United States list says',
  OTHER_MECHANISM: 'or something else that covers it',
  MEASURES: 'the extra steps stay in force',
  TRA: 'a risk assessment',
  VALID_INSTRUMENT: 'terms that are good in the United Kingdom',
  REMOVE_FAILING_DATA: 'take out the data that fails',
  DEROGATION_FOR_PART: 'or an exception for just that part',
  DPO_ADVICE: 'advice of the Data Protection Officer',
  REGULATOR_TOLD: 'tell the regulator',
  PEOPLE_TOLD: 'tell the people it is about',
  DATA_MINIMISED: 'send only what is strictly necessary',
  WHY_NO_SAFEGUARD: 'write down why no safeguard can be used',
  MECHANISM: 'something that the law accepts',
}

export const requirementInWords = (code: string) => upper(REQUIREMENT_WORDS[code] ?? code)
