-- Most cases name no agreement, and those that do are asked for by it: from the agreement's page, and to count them.
create index disclosure_by_agreement on disclosure ((facts #>> '{agreement,reference}'))
  where facts #>> '{agreement,reference}' is not null;
