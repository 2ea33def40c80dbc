import { sharing } from '../base-answers'
import { type AgreementStory, no, oneActivity, yes } from '../story'

export const rogueLandlords: AgreementStory = {
  title: 'Rogue landlord checker: sending banned landlords to the regional list',
  partner: 'regionalAuthority',
  service: 'safety',
  coordinator: 'safetyCoordinator',
  head: 'headOfSafety',
  daysAgo: 160,
  until: 'IN_FORCE',
  triage: [
    yes('Q1', 'Names and addresses of landlords who were prosecuted or banned.'),
    yes('Q2', 'The regional authority is a body of its own.'),
    no('Q3', 'New entries go every month for as long as the list is kept.'),
    no('Q4', 'The law lets us send them and does not oblige us.'),
    oneActivity,
    no('Q5', 'The authority alone decides how its list is made and shown.'),
    no('Q6', 'It uses the entries for its own public list, not for our work.'),
    yes('Q8', 'The list meets the authority’s own duty to inform tenants.'),
    { page: 'direction', activity: null, input: { direction: 'oneWay' } },
  ],
  draft: {
    kind: 'SHARING',
    ourRole: 'controller',
    theirRole: 'controller',
    theirContact: 'Housing standards desk, standards@thamesgate-region.example',
    theirDpo: 'Data protection officer, dpo@thamesgate-region.example',
    data: [
      {
        name: 'Landlord’s name, address of the property, offence and penalty',
        people: 'Landlords and letting agents convicted or banned',
        classes: ['offence'],
        basis: 'Public task',
        retention: 'Until the ban or the conviction is spent',
        retentionMonths: 12,
        frequency: 'Monthly',
        channel: 'The authority’s upload page',
      },
    ],
    protocol: 'none',
    notApplicable: {
      A6: 'No special category data passes: the entries name landlords and their offences only.',
    },
    answers: sharing({
      purpose:
        'To warn tenants, through the regional list, of landlords and agents who have been banned or convicted of housing offences.',
      benefits:
        'Tenants can check before they sign; landlords who keep to the law are not undercut. The authority counts the look-ups.',
      whyNecessary:
        'The list is of use only with names and addresses. Entries are limited to bans and convictions; complaints that led to nothing are left out.',
      ourPower:
        'Housing Act 2004 and Housing and Planning Act 2016, which make the council the enforcing body.',
      theirPower:
        'Greater London Authority Act 1999, section 30: its general power, for the housing of Londoners.',
      ourBasis: 'Public task: enforcing housing law.',
      theirBasis: 'Public task: informing tenants.',
      offenceCondition: 'For both: DPA 2018, Schedule 1, paragraph 10, preventing unlawful acts.',
      retention: 'An entry leaves the list when the ban ends or the conviction is spent.',
    }),
    advice:
      'I support this. Entries are limited to what a court or tribunal has decided, and leave the list in time.',
    signatory: 'regionalSignatory',
    published: true,
  },
}
