-- Who is asking. The product says it once a transaction (db/principal.ts); what that person is stands in their
-- row and is read here, so that nobody becomes somebody else by saying so. Nobody said: nobody.
create function asker_id() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from person p where p.id = nullif(current_setting('gatehouse.person', true), '')::uuid
    and p.active and p.locked_at is null
$$;
--> statement-breakpoint
create function asker_role() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select p.role from person p where p.id = asker_id()
$$;
--> statement-breakpoint
create function asker_email() returns text language sql stable security definer set search_path = public, pg_temp as $$
  select p.email from person p where p.id = asker_id()
$$;
--> statement-breakpoint
create function asker_organisation() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select p.organisation_id from person p where p.id = asker_id()
$$;
--> statement-breakpoint
create function asker_services() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(held.id), '{}') from (
    select p.service_id as id from person p where p.id = asker_id() and p.service_id is not null
    union
    select covered from delegation d, unnest(d.service_ids) covered
    where d.delegate_id = asker_id() and d.approved_at is not null and d.revoked_at is null
      and (now() at time zone 'Europe/London')::date between d.starts and d.ends
  ) held
$$;
--> statement-breakpoint
create function asker_may(wanted text) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from permission_holder h where h.permission = wanted and h.role = asker_role())
$$;
--> statement-breakpoint
-- Outside people see their own and nothing of the council's.
create function asker_is_inside() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(asker_role() not in ('EXT_REQ', 'EXT_AUTH', 'SIGN'), false)
$$;
--> statement-breakpoint
-- The agency whose people this person answers for, every ninety days.
create function asker_leads(agency uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from organisation o where o.id = agency and not o.own
    and o.lead_id = asker_id() and o.id = asker_organisation())
$$;
--> statement-breakpoint
create function asker_ends_sessions_of(subject uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select asker_may('deactivatePerson') or exists (select 1 from person p where p.id = subject and asker_leads(p.organisation_id))
$$;
--> statement-breakpoint
-- Whether they ever had a passkey, which is asked of others without being shown what they have.
create function has_enrolled(subject uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from passkey k where k.person_id = subject)
$$;
--> statement-breakpoint
create function asker_invitation() returns text language sql stable set search_path = public, pg_temp as $$
  select nullif(current_setting('gatehouse.invitation', true), '')
$$;
--> statement-breakpoint
-- The agreement that the invitation leads to, while nobody has withdrawn it. Whether its time has run out is
-- for the clock of the product to say.
create function asker_invited_to() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.id from agreement_invitation i join agreement a on a.id = i.agreement_id
  where i.token_hash = asker_invitation() and exists (
    select 1 from jsonb_array_elements(a.facts -> 'invitations') one
    where one ->> 'id' = i.invitation_id::text and one -> 'withdrawnAt' = 'null'::jsonb
  )
$$;
--> statement-breakpoint
create function asker_is_known() returns boolean language sql stable set search_path = public, pg_temp as $$
  select asker_id() is not null or asker_invited_to() is not null
$$;
--> statement-breakpoint
-- A rule that has to count over every case (SoD-7 keeps its own), never a page: db/principal.ts lists the reasons.
create function looks_across() returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce(current_setting('gatehouse.across', true), '') <> ''
    and asker_is_known()
$$;
--> statement-breakpoint
-- What this transaction has moved out of the asker's own sight stays in it until the transaction ends: an act
-- goes on to keep its decision, its notices and its ledger entry.
create function moved_now(subject uuid) returns boolean language sql volatile set search_path = public, pg_temp as $$
  select subject::text = any (string_to_array(coalesce(current_setting('gatehouse.moved', true), ''), ','))
$$;
--> statement-breakpoint
create function moves_by_role() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'gatehouse_app' then
    return new;
  end if;
  if not exists (
    select 1 from mover m where m.kind = tg_argv[0] and m."from" = old.status and m."to" = new.status
      and (m.role = asker_role() or (m.role = 'INVITED' and asker_invited_to() = new.id))
  ) then
    raise exception 'the role % takes no % from % to %', coalesce(asker_role(), 'of nobody'), tg_argv[0], old.status, new.status
      using errcode = 'insufficient_privilege';
  end if;
  perform set_config('gatehouse.moved', concat_ws(',', nullif(current_setting('gatehouse.moved', true), ''), new.id::text), true);
  return new;
end $$;
--> statement-breakpoint
-- An erased case moves nowhere: its key is gone, and who may destroy that is asked where the key is.
create trigger disclosure_moves_by_role before update on disclosure for each row when (not is_emptied(old, new))
  execute function moves_by_role('disclosure');
--> statement-breakpoint
create trigger agreement_moves_by_role before update on agreement for each row execute function moves_by_role('agreement');
--> statement-breakpoint
-- The place of the next entry is no secret from whoever may append it; what stands in the last one is.
alter function next_ledger_index() security definer;
--> statement-breakpoint
alter function next_ledger_index() set search_path = public, pg_temp;
--> statement-breakpoint
create function ledger_head(out index bigint, out frontier bytea[]) returns setof record language sql stable security definer set search_path = public, pg_temp as $$
  select e.index, e.frontier from ledger_entry e order by e.index desc limit 1
$$;
--> statement-breakpoint
-- An attempt at what the asker may not see is entered under it all the same, where those who may see it find it.
-- What this answers goes into the ledger and to nobody who asked.
create function attempted(kind text, named text, out id uuid, out status text) returns setof record language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, d.status from disclosure d where kind = 'disclosure' and d.reference = named
  union all select a.id, a.status from agreement a where kind = 'agreement' and a.reference = named
  union all select c.id, c.status from check_subject c where kind = 'check' and c.reference = named
$$;
--> statement-breakpoint
revoke all on function asker_id(), asker_role(), asker_email(), asker_organisation(), asker_services(), asker_may(text),
  asker_is_inside(), asker_leads(uuid), asker_ends_sessions_of(uuid), asker_is_known(), has_enrolled(uuid),
  asker_invitation(), asker_invited_to(), looks_across(), moved_now(uuid), ledger_head(), attempted(text, text) from public;
--> statement-breakpoint
grant execute on function asker_id(), asker_role(), asker_email(), asker_organisation(), asker_services(), asker_may(text),
  asker_is_inside(), asker_leads(uuid), asker_ends_sessions_of(uuid), asker_is_known(), has_enrolled(uuid),
  asker_invitation(), asker_invited_to(), looks_across(), moved_now(uuid), ledger_head(), attempted(text, text)
  to gatehouse_app, gatehouse_worker, gatehouse_auditor, gatehouse_backup;
--> statement-breakpoint
-- What the system does by itself, it does as another role: these are no longer the web's.
revoke insert on issued_record from gatehouse_app;
--> statement-breakpoint
revoke update on outbox from gatehouse_app;
--> statement-breakpoint
-- Save that what an erased case had promised has nothing left to be done with.
grant update (done_at) on outbox to gatehouse_app;
--> statement-breakpoint
revoke update (salt, payload) on ledger_payload from gatehouse_app;
--> statement-breakpoint
grant select on permission_holder, mover to gatehouse_app;
--> statement-breakpoint
grant usage on schema public to gatehouse_worker, gatehouse_auditor, gatehouse_backup;
--> statement-breakpoint
-- Before anybody is known there is no name to ask in. Signing in, a session, an enrolment and the code for when the
-- provider is down are therefore not the web's: what does them (lib/auth, asSystem) is the worker's role, which no
-- query of a page has. The web ends sessions of others where its asker keeps accounts, and reads no more of them.
revoke select, insert, update on session from gatehouse_app;
--> statement-breakpoint
revoke update (last_seen_at, ended_at, ended_why, used_after_end_at) on session from gatehouse_app;
--> statement-breakpoint
grant select (id, person_id, ended_at) on session to gatehouse_app;
--> statement-breakpoint
grant update (ended_at, ended_why) on session to gatehouse_app;
--> statement-breakpoint
grant select, insert on session to gatehouse_worker;
--> statement-breakpoint
grant update (last_seen_at, ended_at, ended_why, used_after_end_at) on session to gatehouse_worker;
--> statement-breakpoint
alter function forget_provider_session() security definer;
--> statement-breakpoint
alter function forget_provider_session() set search_path = public, pg_temp;
--> statement-breakpoint
revoke select, insert, delete on provider_session, ended_session from gatehouse_app;
--> statement-breakpoint
revoke update (token_hash, refresh_token, checked_at, asked_at, auth_time) on provider_session from gatehouse_app;
--> statement-breakpoint
revoke select on provider_identity, break_glass_code from gatehouse_app;
--> statement-breakpoint
revoke update (tries, spent_at) on break_glass_code from gatehouse_app;
--> statement-breakpoint
revoke insert on account_notice from gatehouse_app;
--> statement-breakpoint
revoke select, insert on enrolment_challenge, enrolment_grant from gatehouse_app;
--> statement-breakpoint
revoke update (tries, spent_at) on enrolment_challenge from gatehouse_app;
--> statement-breakpoint
revoke update (used_at) on enrolment_grant from gatehouse_app;
--> statement-breakpoint
revoke update (spent_at) on enrolment_invitation from gatehouse_app;
--> statement-breakpoint
revoke execute on function person_from_provider(text, text, uuid, text, text, text, text, text, uuid, timestamptz) from gatehouse_app;
--> statement-breakpoint
revoke update (locked_at, locked_for, last_sign_in_at) on person from gatehouse_app;
--> statement-breakpoint
grant select, insert, delete on provider_session, ended_session to gatehouse_worker;
--> statement-breakpoint
grant update (token_hash, refresh_token, checked_at, asked_at, auth_time) on provider_session to gatehouse_worker;
--> statement-breakpoint
grant select on provider_identity, break_glass_code to gatehouse_worker;
--> statement-breakpoint
grant update (tries, spent_at) on break_glass_code to gatehouse_worker;
--> statement-breakpoint
grant select, insert on account_notice, passkey, signing_proof, proposal, enrolment_invitation, enrolment_challenge,
  enrolment_grant, data_key, erasure to gatehouse_worker;
--> statement-breakpoint
grant update (read_at, read_by) on account_notice to gatehouse_worker;
--> statement-breakpoint
grant update (counter, backed_up, last_used_at, ended_at) on passkey to gatehouse_worker;
--> statement-breakpoint
grant select, insert, delete on challenge to gatehouse_worker;
--> statement-breakpoint
grant update (spent_at) on challenge to gatehouse_worker;
--> statement-breakpoint
grant update (state, decided_by, decided_as, decided_at, reason) on proposal to gatehouse_worker;
--> statement-breakpoint
grant update (spent_at, withdrawn_at) on enrolment_invitation to gatehouse_worker;
--> statement-breakpoint
grant update (tries, spent_at) on enrolment_challenge to gatehouse_worker;
--> statement-breakpoint
grant update (used_at) on enrolment_grant to gatehouse_worker;
--> statement-breakpoint
grant update (active, locked_at, locked_for, last_sign_in_at) on person to gatehouse_worker;
--> statement-breakpoint
grant update (attested_at) on organisation to gatehouse_worker;
--> statement-breakpoint
grant select, insert, update, delete on rate_limit to gatehouse_worker;
--> statement-breakpoint
grant update (sealed, destroyed_at) on data_key to gatehouse_worker;
--> statement-breakpoint
grant update (answered_by, answered_as, answered_at, agreed) on erasure to gatehouse_worker;
--> statement-breakpoint
grant execute on function person_from_provider(text, text, uuid, text, text, text, text, text, uuid, timestamptz), apply_proposal(uuid) to gatehouse_worker;
--> statement-breakpoint
drop trigger person_only_loses_in_the_product on person;
--> statement-breakpoint
create trigger person_only_loses_in_the_product before update on person for each row
  when (current_user in ('gatehouse_app', 'gatehouse_worker')) execute function guard_person_in_product();
--> statement-breakpoint
-- An agreed erasure is asked about whoever may see it, or a case that is gone would get another key.
alter function guard_data_key() security definer;
--> statement-breakpoint
alter function guard_data_key() set search_path = public, pg_temp;
--> statement-breakpoint
grant select on organisation, service, person, disclosure_transition, agreement_transition, check_transition, permission_holder, mover to gatehouse_worker;
--> statement-breakpoint
grant execute on function hold_person(uuid) to gatehouse_worker;
--> statement-breakpoint
grant select, insert, update on disclosure, outbox, agreement, public_entry, check_subject to gatehouse_worker;
--> statement-breakpoint
grant select, insert on decision, ledger_entry, ledger_payload, issued_record, attachment, restricted_opening, notice,
  policy_change, delegation, agreement_version, agreement_invitation, clause_library, agreement_notice, signatory_authority,
  register_import, returned_document, check_version, training_completion, check_notice, reference_version to gatehouse_worker;
--> statement-breakpoint
grant select, insert, delete on agreement_party, saved_view to gatehouse_worker;
--> statement-breakpoint
grant select, insert, update, delete on opt_out_hold to gatehouse_worker;
--> statement-breakpoint
grant update (salt, payload) on ledger_payload to gatehouse_worker;
--> statement-breakpoint
grant update (read_at, read_by) on notice, agreement_notice, check_notice to gatehouse_worker;
--> statement-breakpoint
grant update (approved_by, approved_as, approved_at, rejected_by, rejected_as, rejected_at, rejected_reason) on policy_change, reference_version to gatehouse_worker;
--> statement-breakpoint
grant update (approved_by, approved_as, approved_at, revoked_by, revoked_as, revoked_at) on delegation to gatehouse_worker;
--> statement-breakpoint
grant update (ended_by, ended_at) on signatory_authority to gatehouse_worker;
--> statement-breakpoint
grant update (mapping, imported_at, counts, rows) on register_import to gatehouse_worker;
--> statement-breakpoint
grant usage on sequence disclosure_number, agreement_number, check_number to gatehouse_worker;
--> statement-breakpoint
grant select on ledger_entry, ledger_payload, public_entry, agreement, organisation, service to gatehouse_auditor;
--> statement-breakpoint
grant select (id, name, role, grade, title, organisation_id, service_id, active) on person to gatehouse_auditor;
--> statement-breakpoint
grant select on all tables in schema public to gatehouse_backup;
--> statement-breakpoint
revoke select on data_key from gatehouse_backup;
--> statement-breakpoint
grant select on all sequences in schema public to gatehouse_backup;
--> statement-breakpoint
-- Rows of a case, of an agreement and of the ledger. FORCE, so that the owner too sees only what a policy gives:
-- one for the owner, whose functions above must read them, one for the system's own work and one for the backup.
do $$
declare one text;
begin
  foreach one in array array[
    'disclosure', 'decision', 'attachment', 'notice', 'restricted_opening', 'issued_record', 'outbox', 'agreement',
    'agreement_version', 'agreement_party', 'agreement_invitation', 'agreement_notice', 'returned_document',
    'register_import', 'saved_view', 'public_entry', 'check_subject', 'check_version', 'check_notice', 'opt_out_hold',
    'ledger_entry', 'ledger_payload', 'data_key', 'erasure', 'signing_proof', 'person', 'organisation', 'service',
    'delegation', 'session', 'provider_session', 'ended_session', 'provider_identity', 'break_glass_code',
    'account_notice', 'passkey', 'challenge', 'proposal', 'enrolment_invitation', 'enrolment_challenge',
    'enrolment_grant'
  ] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', one);
    execute format('create policy system_works on %I to gatehouse_worker using (true) with check (true)', one);
    execute format('create policy backup_reads on %I for select to gatehouse_backup using (true)', one);
  end loop;
  -- Keys are backed up apart from what they open: an erased case stays erased when an old copy comes back.
  drop policy backup_reads on data_key;
  foreach one in array array['ledger_entry', 'ledger_payload', 'public_entry', 'agreement', 'person', 'organisation', 'service'] loop
    execute format('create policy auditor_reads on %I for select to gatehouse_auditor using (true)', one);
  end loop;
end $$;
--> statement-breakpoint
-- `lib/domain/permissions/visibility.ts`, said again; db/policies.test.ts holds the two together.
do $$
declare seen constant text := $seen$
  not ((select asker_id()) = any (hidden_from)) and (select asker_role()) not in ('SIGN', 'IGB', 'ADMIN') and (
    requester_id = (select asker_id()) or keyed_by_id = (select asker_id())
    or ((select asker_role()) in ('EXT_REQ', 'EXT_AUTH') and authoriser_email = (select asker_email())
      and organisation_id = (select asker_organisation()))
    or ((select asker_role()) not in ('EXT_REQ', 'EXT_AUTH') and reached_council is not null and case
      when restricted then (select asker_id()) = any (assigned) or (select asker_role()) = any (needed_roles)
      when (select asker_role()) in ('INTAKE', 'DPO', 'LEGAL', 'CALD', 'ABOVE', 'AUDIT') then true
      when (select asker_role()) = 'RELEASE'
        then status in ('APPROVED_FULL', 'APPROVED_PART', 'COMPLY', 'PREPARE', 'RELEASED', 'CLOSED')
      when (select asker_role()) in ('HOS', 'DDC', 'OWNER') then coalesce(service_id = any ((select asker_services())::uuid[]), false)
        or ((select asker_role()) = 'HOS' and status in ('U_LOGGED', 'U_DECIDED', 'U_AWAIT_CONFIRM', 'U_UNCONFIRMED'))
      else false
    end)
  )$seen$;
begin
  execute format('create policy web_sees on disclosure for select to gatehouse_app using ((%s) or (select looks_across()) or moved_now(id))', seen);
  execute format('create policy web_moves on disclosure for update to gatehouse_app using (%s) with check (true)', seen);
end $$;
--> statement-breakpoint
create policy web_begins on disclosure for insert to gatehouse_app
  with check (keyed_by_id = (select asker_id()) or (part_of is not null and (select asker_may('splitIntoParts'))));
--> statement-breakpoint
-- Whatever belongs to a case is seen by whoever sees the case.
do $$
declare one text;
begin
  foreach one in array array['decision', 'attachment', 'outbox'] loop
    execute format('create policy web_sees on %I for select to gatehouse_app using (exists (select from disclosure d where d.id = disclosure_id)%s)',
      one, case one when 'outbox' then ' or exists (select from agreement a where a.id = agreement_id)' else '' end);
  end loop;
end $$;
--> statement-breakpoint
create policy web_decides on decision for insert to gatehouse_app
  with check (approver_id = (select asker_id()) and exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_attaches on attachment for insert to gatehouse_app
  with check (uploaded_by = (select asker_id()) and exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_promises on outbox for insert to gatehouse_app with check (
  exists (select from disclosure d where d.id = disclosure_id) or exists (select from agreement a where a.id = agreement_id));
--> statement-breakpoint
create policy web_forgets on outbox for update to gatehouse_app using (
  (select asker_may('agreeErasure')) and exists (select from erasure e where e.disclosure_id = outbox.disclosure_id and e.agreed))
  with check (done_at is not null);
--> statement-breakpoint
-- The key is made before its case, so that nothing of the case is ever kept in clear; whoever sees the case uses it.
create policy web_uses on data_key for select to gatehouse_app using (case
  when owner ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then exists (select from disclosure d where d.id = owner::uuid)
  else false end);
--> statement-breakpoint
create policy web_makes on data_key for insert to gatehouse_app with check ((select asker_is_known()));
--> statement-breakpoint
create policy web_destroys on data_key for update to gatehouse_app using ((select asker_may('agreeErasure'))) with check (sealed is null);
--> statement-breakpoint
create policy web_sees on erasure for select to gatehouse_app using (exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_asks on erasure for insert to gatehouse_app with check (
  asked_by = (select asker_id()) and (select asker_may('askErasure')) and exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_answers on erasure for update to gatehouse_app
  using (exists (select from disclosure d where d.id = disclosure_id))
  with check (answered_by = (select asker_id()) and (select asker_may('agreeErasure')));
--> statement-breakpoint
create policy web_signs on signing_proof for insert to gatehouse_app with check (person_id = (select asker_id()));
--> statement-breakpoint
create policy web_sees on signing_proof for select to gatehouse_app using (person_id = (select asker_id()));
--> statement-breakpoint
-- Accounts. Who is who is no secret from whoever is known; what may be written of them is one thing each.
do $$
declare one text;
begin
  foreach one in array array['person', 'organisation', 'service', 'delegation'] loop
    execute format('create policy web_sees on %I for select to gatehouse_app using ((select asker_is_known()))', one);
  end loop;
end $$;
--> statement-breakpoint
create policy web_ends on person for update to gatehouse_app
  using ((select asker_may('deactivatePerson')) or asker_leads(organisation_id)) with check (not active);
--> statement-breakpoint
create policy web_attests on organisation for update to gatehouse_app using (asker_leads(id)) with check (true);
--> statement-breakpoint
create policy web_delegates on delegation for insert to gatehouse_app with check ((select asker_may('proposePolicyChange')));
--> statement-breakpoint
create policy web_answers on delegation for update to gatehouse_app
  using ((select asker_may('approvePolicyChange')) or (select asker_may('proposePolicyChange'))) with check (true);
--> statement-breakpoint
create policy web_ends on session to gatehouse_app using (asker_ends_sessions_of(person_id));
--> statement-breakpoint
create policy web_sees on account_notice for select to gatehouse_app using (to_role = (select asker_role()));
--> statement-breakpoint
create policy web_reads on account_notice for update to gatehouse_app
  using (to_role = (select asker_role())) with check (read_by = (select asker_id()));
--> statement-breakpoint
create policy web_keeps on passkey to gatehouse_app
  using (person_id = (select asker_id())) with check (person_id = (select asker_id()));
--> statement-breakpoint
create policy web_keeps on challenge to gatehouse_app
  using (person_id = (select asker_id())) with check (person_id = (select asker_id()));
--> statement-breakpoint
create policy web_sees on proposal for select to gatehouse_app
  using ((select asker_may('proposeIdentityChange')) or (select asker_may('readPeople')));
--> statement-breakpoint
create policy web_proposes on proposal for insert to gatehouse_app
  with check (proposed_by = (select asker_id()) and (select asker_may('proposeIdentityChange')));
--> statement-breakpoint
create policy web_answers on proposal for update to gatehouse_app
  using ((select asker_may('proposeIdentityChange'))) with check (decided_by = (select asker_id()));
--> statement-breakpoint
create policy web_sees on enrolment_invitation for select to gatehouse_app
  using ((select asker_may('inviteToEnrol')) or (select asker_may('readPeople')));
--> statement-breakpoint
create policy web_invites on enrolment_invitation for insert to gatehouse_app
  with check (invited_by = (select asker_id()) and (select asker_may('inviteToEnrol')));
--> statement-breakpoint
create policy web_withdraws on enrolment_invitation for update to gatehouse_app
  using ((select asker_may('inviteToEnrol'))) with check (withdrawn_at is not null);
--> statement-breakpoint
create policy web_sees on notice for select to gatehouse_app using (
  (to_person = (select asker_id()) or to_role = (select asker_role())) and exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_tells on notice for insert to gatehouse_app with check (exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_reads on notice for update to gatehouse_app using (
  (to_person = (select asker_id()) or to_role = (select asker_role())) and exists (select from disclosure d where d.id = disclosure_id))
  with check (read_by = (select asker_id()));
--> statement-breakpoint
create policy web_sees on restricted_opening for select to gatehouse_app using (person_id = (select asker_id()));
--> statement-breakpoint
create policy web_opens on restricted_opening for insert to gatehouse_app
  with check (person_id = (select asker_id()) and exists (select from disclosure d where d.id = disclosure_id));
--> statement-breakpoint
create policy web_sees on issued_record for select to gatehouse_app using (
  (exists (select from disclosure d where d.id = disclosure_id) and (copy = 'external' or (select asker_may('readInternalRecord'))))
  or (exists (select from agreement a where a.id = agreement_id) and (copy = 'external' or (select asker_may('readAgreementAdvice'))))
  or (kind = 'P12' and (select asker_is_inside())));
--> statement-breakpoint
-- `agreement-visibility.ts`, said again: the council reads its register, the other side what was put to it.
do $$
declare
  shown constant text := $shown$status in ('NEGOTIATION', 'LEGAL_FINAL', 'APPROVAL', 'SIGNATURE', 'IN_FORCE', 'REVIEW_DUE', 'RENEWED', 'VARIED', 'SUSPENDED', 'TERMINATING', 'ENDED')$shown$;
  seen constant text := format($seen$(select asker_may('readAgreements'))
    or ((select asker_role()) = 'SIGN' and %1$s and id in (select p.agreement_id from agreement_party p where p.organisation_id = (select asker_organisation())))
    or (id = (select asker_invited_to()) and %1$s)$seen$, shown);
begin
  execute format('create policy web_sees on agreement for select to gatehouse_app using ((%s) or (select looks_across()) or moved_now(id))', seen);
  execute format('create policy web_moves on agreement for update to gatehouse_app using (%s) with check (true)', seen);
end $$;
--> statement-breakpoint
create policy web_begins on agreement for insert to gatehouse_app
  with check ((select asker_may('openAgreement')) or (select asker_may('importRegister')));
--> statement-breakpoint
-- The text as it stands is theirs to read; earlier drafts are the council's own.
create policy web_sees on agreement_version for select to gatehouse_app using (
  exists (select from agreement a where a.id = agreement_id and (a.text_version = number or (select asker_may('readAgreements')))));
--> statement-breakpoint
create policy web_writes on agreement_version for insert to gatehouse_app
  with check (exists (select from agreement a where a.id = agreement_id));
--> statement-breakpoint
-- Never asks `agreement`, whose policy asks this table.
create policy web_sees on agreement_party for select to gatehouse_app using (
  (select asker_may('readAgreements')) or organisation_id = (select asker_organisation()) or (select looks_across()));
--> statement-breakpoint
create policy web_names on agreement_party for insert to gatehouse_app with check ((select asker_may('readAgreements')));
--> statement-breakpoint
create policy web_unnames on agreement_party for delete to gatehouse_app using ((select asker_may('readAgreements')));
--> statement-breakpoint
create policy web_sees on agreement_invitation for select to gatehouse_app using (
  token_hash = (select asker_invitation()) or (select asker_may('readAgreements')));
--> statement-breakpoint
create policy web_invites on agreement_invitation for insert to gatehouse_app with check ((select asker_may('invite')));
--> statement-breakpoint
create policy web_sees on agreement_notice for select to gatehouse_app using (
  to_person = (select asker_id()) or to_role = (select asker_role()));
--> statement-breakpoint
create policy web_tells on agreement_notice for insert to gatehouse_app
  with check (exists (select from agreement a where a.id = agreement_id));
--> statement-breakpoint
create policy web_reads on agreement_notice for update to gatehouse_app
  using (to_person = (select asker_id()) or to_role = (select asker_role())) with check (read_by = (select asker_id()));
--> statement-breakpoint
create policy web_sees on returned_document for select to gatehouse_app using (
  (select asker_may('readAgreements')) and exists (select from agreement a where a.id = agreement_id));
--> statement-breakpoint
create policy web_keeps on returned_document for insert to gatehouse_app
  with check (by = (select asker_id()) and (select asker_may('readAgreements')));
--> statement-breakpoint
create policy web_imports on register_import to gatehouse_app
  using ((select asker_may('importRegister'))) with check ((select asker_may('importRegister')));
--> statement-breakpoint
create policy web_keeps on saved_view to gatehouse_app
  using (person_id = (select asker_id())) with check (person_id = (select asker_id()));
--> statement-breakpoint
-- Anybody reads what is published, and nobody outside what was withdrawn.
create policy anybody_reads on public_entry for select to gatehouse_app using (withdrawn_at is null or (select asker_is_inside()));
--> statement-breakpoint
create policy web_publishes on public_entry for insert to gatehouse_app with check ((select asker_may('publishEntry')));
--> statement-breakpoint
create policy web_follows on public_entry for update to gatehouse_app using (exists (select from agreement a where a.id = agreement_id)) with check (true);
--> statement-breakpoint
-- A check is as shut as what it is of; what is of neither is the council's own.
do $$
declare known constant text := $known$(select looks_across()) or ((select asker_may('readChecks'))
  and (agreement_id is null or exists (select from agreement a where a.id = agreement_id))
  and (disclosure_id is null or exists (select from disclosure d where d.id = disclosure_id)))$known$;
begin
  execute format('create policy web_keeps on check_subject to gatehouse_app using (%1$s) with check (%1$s)', known);
end $$;
--> statement-breakpoint
create policy web_keeps on check_version to gatehouse_app
  using (exists (select from check_subject s where s.id = subject_id)) with check (exists (select from check_subject s where s.id = subject_id));
--> statement-breakpoint
create policy web_sees on check_notice for select to gatehouse_app using (
  (to_person = (select asker_id()) or to_role = (select asker_role())) and exists (select from check_subject s where s.id = subject_id));
--> statement-breakpoint
create policy web_tells on check_notice for insert to gatehouse_app with check (exists (select from check_subject s where s.id = subject_id));
--> statement-breakpoint
create policy web_reads on check_notice for update to gatehouse_app using (
  (to_person = (select asker_id()) or to_role = (select asker_role())) and exists (select from check_subject s where s.id = subject_id))
  with check (read_by = (select asker_id()));
--> statement-breakpoint
create policy web_keeps on opt_out_hold to gatehouse_app
  using (exists (select from check_subject s where s.id = run_id)) with check (exists (select from check_subject s where s.id = run_id));
--> statement-breakpoint
-- What happened to an object is read by whoever reads the object. `case`, so that no other text is taken for an id.
create policy web_sees on ledger_entry for select to gatehouse_app using (
  (select asker_may('readLedger')) or case
    when object_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then false
    when object_type = 'disclosure' then exists (select from disclosure d where d.id = object_id::uuid)
    when object_type = 'agreement' then exists (select from agreement a where a.id = object_id::uuid)
    when object_type = 'check' then exists (select from check_subject s where s.id = object_id::uuid)
    else false
  end);
--> statement-breakpoint
-- Anybody's act or attempt is kept, a stranger's too.
create policy web_appends on ledger_entry for insert to gatehouse_app with check (true);
--> statement-breakpoint
create policy web_sees on ledger_payload for select to gatehouse_app using (exists (select from ledger_entry e where e.index = ledger_payload.index));
--> statement-breakpoint
create policy web_appends on ledger_payload for insert to gatehouse_app with check (true);
--> statement-breakpoint
-- The system's own work is held to what the web is held to.
create or replace function guard_disclosure() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if current_user in ('gatehouse_app', 'gatehouse_worker')
      and not (new.status in ('DRAFT', 'U_LOGGED') or (new.status = 'INTAKE' and new.part_of is not null)) then
      raise exception 'a case does not start as %', new.status using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.reference <> old.reference or new.created_at <> old.created_at
    or new.part_of is distinct from old.part_of then
    raise exception 'the identity of a case does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.restricted and not new.restricted and new.status <> 'DRAFT' then
    raise exception 'a restricted case stays restricted' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'version % does not follow %', new.version, old.version using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from disclosure_transition t where t."from" = old.status and t."to" = new.status) then
    raise exception 'no transition leads from % to %', old.status, new.status using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_agreement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'agreements are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if current_user in ('gatehouse_app', 'gatehouse_worker') and not new.imported and new.status not in ('TRIAGE', 'DRAFTING') then
      raise exception 'an agreement does not start as %', new.status using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.id <> old.id or new.reference <> old.reference or new.created_at <> old.created_at
    or new.variation_of is distinct from old.variation_of or new.imported <> old.imported
    or new.opened_by_id <> old.opened_by_id then
    raise exception 'the identity of an agreement does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.version <> old.version + 1 then
    raise exception 'version % does not follow %', new.version, old.version using errcode = 'integrity_constraint_violation';
  end if;
  if new.text_version < old.text_version or (new.text_version = old.text_version and new.text_hash <> old.text_hash) then
    raise exception 'another text is another version' using errcode = 'integrity_constraint_violation';
  end if;
  if not (old.drafters <@ new.drafters and old.advisers <@ new.advisers) then
    raise exception 'who drafted or advised is kept' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from agreement_transition t where t."from" = old.status and t."to" = new.status) then
    raise exception 'no transition leads from % to %', old.status, new.status using errcode = 'integrity_constraint_violation';
  end if;
  if new.approver_id is not null and new.approver_id is distinct from old.approver_id and not exists (
    select 1 from person p where p.id = new.approver_id and p.active and p.role in ('HOS', 'ABOVE')
      and p.grade in ('headOfService', 'director', 'executiveDirector', 'chiefExecutive')
  ) then
    raise exception 'only a head of service or above approves' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_reference_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'tables that the checks read are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.rejected_by is not null then
      raise exception 'a table is proposed before it is answered' using errcode = 'integrity_constraint_violation';
    end if;
    if current_user in ('gatehouse_app', 'gatehouse_worker') and new.proposed_by is null then
      raise exception 'somebody proposes a table' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if new.approved_by is not null and not exists (
    select 1 from person p where p.id = new.approved_by and p.active and p.role in ('ADMIN', 'DPO')
  ) then
    raise exception 'only an administrator or the DPO approves a table' using errcode = 'check_violation';
  end if;
  if old.approved_by is not null or old.rejected_by is not null
    or (new.id, new."set", new.effective_from, new.rows, new.why, new.source, new.proposed_by, new.proposed_as, new.proposed_at)
      is distinct from
      (old.id, old."set", old.effective_from, old.rows, old.why, old.source, old.proposed_by, old.proposed_as, old.proposed_at) then
    raise exception 'an answered table does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
