-- Whatever the program says: a lost passkey is replaced by two people, a day after they agreed, and by nothing else.
create function guard_recovery() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'recoveries are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.state <> 'ASKED' or new.agreed_by is not null or new.agreed_at is not null or new.opens_at is not null
      or new.stopped_at is not null or new.used_at is not null then
      raise exception 'a recovery is asked for before it is anything else' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if (new.id, new.person_id, new.person_role, new.why, new.asked_by, new.asked_as, new.asked_at)
    is distinct from (old.id, old.person_id, old.person_role, old.why, old.asked_by, old.asked_as, old.asked_at) then
    raise exception 'what was asked for does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.state not in ('ASKED', 'AGREED') or not (
    (old.state = 'ASKED' and new.state in ('AGREED', 'STOPPED', 'EXPIRED'))
    or (old.state = 'AGREED' and new.state in ('USED', 'STOPPED', 'EXPIRED'))
  ) then
    raise exception 'a recovery goes one way, and once' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state <> 'AGREED' and (new.agreed_by, new.agreed_as, new.agreed_at, new.opens_at, new.expires_at)
    is distinct from (old.agreed_by, old.agreed_as, old.agreed_at, old.opens_at, old.expires_at) then
    raise exception 'who agreed, and when, does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state = 'AGREED' and (
    new.agreed_by is null or new.agreed_as is null or new.agreed_at is null or new.opens_at is null
    or new.agreed_at >= old.expires_at or (old.asked_as = 'DPO' and new.agreed_as = 'DPO')
    or not exists (
      select 1 from person p join organisation o on o.id = p.organisation_id
      where p.id = new.agreed_by and p.active and p.locked_at is null and o.own and p.role = new.agreed_as and p.role in ('ADMIN', 'DPO')
    )
  ) then
    raise exception 'a recovery is agreed to in time, by another keeper of accounts' using errcode = 'integrity_constraint_violation';
  end if;
  if new.state = 'USED' and (
    new.used_at >= old.expires_at
    or not exists (select 1 from person p where p.id = new.person_id and p.active and p.locked_at is null and p.role = new.person_role)
    or not exists (select 1 from passkey k where k.id = new.passkey_id and k.person_id = new.person_id and k.ended_at is null)
    or exists (select 1 from passkey k where k.id <> new.passkey_id and k.person_id = new.person_id and k.ended_at is null)
    or exists (select 1 from session s where s.person_id = new.person_id and s.ended_at is null)
  ) then
    raise exception 'a recovery leaves one passkey and no session' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger recovery_goes_one_way before insert or update or delete on recovery for each row execute function guard_recovery();
--> statement-breakpoint
create trigger recovery_is_never_emptied before truncate on recovery for each statement execute function refuse_change();
--> statement-breakpoint
-- Whoever has had a passkey gets no invitation by one person: only where a recovery has waited its day.
-- Asked of every passkey there is, whoever invites.
create function guard_enrolment_invitation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (new.recovery_id is not null or exists (select 1 from passkey k where k.person_id = new.person_id)) and not exists (
    select 1 from recovery r
    where r.id = new.recovery_id and r.person_id = new.person_id and r.state = 'AGREED'
      and r.opens_at <= new.created_at and new.created_at < r.expires_at
  ) then
    raise exception 'a lost passkey is replaced by two people' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger invitation_replaces_no_passkey before insert on enrolment_invitation for each row execute function guard_enrolment_invitation();
--> statement-breakpoint
create function keep_former_address() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into former_address (person_id, address, until) values (old.id, old.email, now());
  return null;
end $$;
--> statement-breakpoint
create trigger former_address_is_kept after update on person for each row when (old.email is distinct from new.email) execute function keep_former_address();
--> statement-breakpoint
grant select, insert on recovery, recovery_letter to gatehouse_app, gatehouse_worker;
--> statement-breakpoint
grant update (state, agreed_by, agreed_as, agreed_at, opens_at, expires_at, stopped_by, stopped_at, reason) on recovery to gatehouse_app, gatehouse_worker;
--> statement-breakpoint
grant update (used_at, passkey_id) on recovery to gatehouse_worker;
--> statement-breakpoint
grant update (sent_at, tries) on recovery_letter to gatehouse_worker;
--> statement-breakpoint
grant select on former_address to gatehouse_app, gatehouse_worker;
--> statement-breakpoint
grant select on recovery, recovery_letter, former_address to gatehouse_backup;
--> statement-breakpoint
grant insert on account_notice to gatehouse_app;
--> statement-breakpoint
do $$
declare one text;
begin
  foreach one in array array['recovery', 'recovery_letter', 'former_address'] loop
    execute format('alter table %I enable row level security', one);
    execute format('alter table %I force row level security', one);
    execute format('create policy owner_keeps on %I to current_user using (true) with check (true)', one);
    execute format('create policy system_works on %I to gatehouse_worker using (true) with check (true)', one);
    execute format('create policy backup_reads on %I for select to gatehouse_backup using (true)', one);
  end loop;
end $$;
--> statement-breakpoint
create function asker_leads_person(subject uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person p where p.id = subject and asker_leads(p.organisation_id))
$$;
--> statement-breakpoint
revoke all on function asker_leads_person(uuid) from public;
--> statement-breakpoint
grant execute on function asker_leads_person(uuid) to gatehouse_app, gatehouse_worker, gatehouse_auditor, gatehouse_backup;
--> statement-breakpoint
-- Whoever has lost it, the two, their agency's lead, and whoever keeps accounts.
create policy web_sees on recovery for select to gatehouse_app using (
  (select asker_id()) in (person_id, asked_by, agreed_by) or (select asker_may('readPeople')) or asker_leads_person(person_id));
--> statement-breakpoint
create policy web_asks on recovery for insert to gatehouse_app
  with check (asked_by = (select asker_id()) and (select asker_may('askRecovery')));
--> statement-breakpoint
create policy web_answers on recovery for update to gatehouse_app
  using ((select asker_id()) in (person_id, asked_by, agreed_by) or (select asker_may('readPeople')) or asker_leads_person(person_id))
  with check ((state = 'AGREED' and agreed_by = (select asker_id()) and (select asker_may('agreeRecovery')))
    or (state = 'STOPPED' and stopped_by = (select asker_id())));
--> statement-breakpoint
create policy web_sees on recovery_letter for select to gatehouse_app using (exists (select from recovery r where r.id = recovery_id));
--> statement-breakpoint
create policy web_owes on recovery_letter for insert to gatehouse_app with check (exists (select from recovery r where r.id = recovery_id));
--> statement-breakpoint
create policy web_sees on former_address for select to gatehouse_app using (exists (select from recovery r where r.person_id = former_address.person_id));
--> statement-breakpoint
create policy web_tells on account_notice for insert to gatehouse_app
  with check (what like 'recovery%' and exists (select from recovery r where r.person_id = about_person));
--> statement-breakpoint
-- Where a recovery is asked for, its links are known to whoever sees it, and fall with it.
create policy web_sees_of_recovery on enrolment_invitation for select to gatehouse_app
  using (exists (select from recovery r where r.person_id = enrolment_invitation.person_id));
--> statement-breakpoint
create policy web_invites_by_recovery on enrolment_invitation for insert to gatehouse_app
  with check (invited_by = (select asker_id()) and exists (select from recovery r
    where r.id = recovery_id and r.state = 'AGREED' and (select asker_id()) in (r.asked_by, r.agreed_by)));
--> statement-breakpoint
create policy web_withdraws_with_recovery on enrolment_invitation for update to gatehouse_app
  using (exists (select from recovery r where r.person_id = enrolment_invitation.person_id)) with check (withdrawn_at is not null);
