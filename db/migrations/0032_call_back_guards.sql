-- Whatever the program says: nobody is let in by a call unless their mailbox was proved by the browser that asked, and
-- somebody of the council telephoned afterwards.
create function guard_call_back() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'calls are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.tries <> 0 or new.confirmed_at is not null or new.called_at is not null or new.ended_at is not null then
      raise exception 'a call is asked for before it is anything else' using errcode = 'integrity_constraint_violation';
    end if;
    if has_enrolled(new.person_id) or not exists (
      select 1 from person p join organisation o on o.id = p.organisation_id
      where p.id = new.person_id and p.active and p.locked_at is null and not o.own and o.sign_in_path = 'codeAndCallback'
    ) then
      raise exception 'a call is for people whose organisation holds no passkeys' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if old.ended_at is not null
    or (new.id, new.person_id, new.browser_hash, new.source, new.code_hash, new.number, new.asked_at, new.code_until)
      is distinct from
      (old.id, old.person_id, old.browser_hash, old.source, old.code_hash, old.number, old.asked_at, old.code_until) then
    raise exception 'who asked for a call, and how it ended, does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.tries not in (old.tries, old.tries + 1) then
    raise exception 'a try that was made is not unmade' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.confirmed_at, new.waits_until) is distinct from (old.confirmed_at, old.waits_until)
    and (old.confirmed_at is not null or new.confirmed_at is null or new.confirmed_at >= new.code_until) then
    raise exception 'a mailbox is proved once, while the code lives' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.called_by, new.called_at, new.spoken_hash, new.spoken_until)
      is distinct from (old.called_by, old.called_at, old.spoken_hash, old.spoken_until) and (
    old.confirmed_at is null or new.called_at is null or new.called_at >= new.waits_until
    or (current_user = 'gatehouse_app' and new.called_by is distinct from asker_id())
    or not exists (select 1 from person p join organisation o on o.id = p.organisation_id
      where p.id = new.called_by and p.active and p.locked_at is null and o.own)
  ) then
    raise exception 'somebody of the council telephones, once the mailbox is proved' using errcode = 'integrity_constraint_violation';
  end if;
  if new.ended_at is not null and (
    (new.ended_as = 'signedIn') <> (new.ended_by is null)
    or (new.ended_as = 'signedIn' and (current_user = 'gatehouse_app' or new.ended_at >= new.spoken_until))
  ) then
    raise exception 'somebody says how a call ended, and only the code that was read out lets somebody in' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger call_back_goes_one_way before insert or update or delete on call_back for each row execute function guard_call_back();
--> statement-breakpoint
create trigger call_back_is_never_emptied before truncate on call_back for each statement execute function refuse_change();
--> statement-breakpoint
-- A session by a call rests on one, and goes on only while the organisation signs in so.
create or replace function guard_new_session() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from person p where p.id = new.person_id and p.active and p.locked_at is null) then
    raise exception 'no session for somebody who left or is locked' using errcode = 'integrity_constraint_violation';
  end if;
  if new.factor = 'codeAndCallback' and new.proved_at is null and has_enrolled(new.person_id) then
    raise exception 'whoever has had a passkey is let in by nothing less' using errcode = 'integrity_constraint_violation';
  end if;
  if new.factor = 'codeAndCallback' and not exists (
    select 1 from call_back c join person p on p.id = c.person_id join organisation o on o.id = p.organisation_id
    where c.person_id = new.person_id and c.ended_as = 'signedIn' and o.sign_in_path = 'codeAndCallback'
      and c.ended_at <= new.created_at and c.ended_at > new.created_at - interval '1 day'
  ) then
    raise exception 'no session by a call where there was none' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_letter() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'letters are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.taken_at is not null or new.done_at is not null or new.tries <> 0 or new.unanswered <> 0 then
      raise exception 'a letter is owed before it is anything else' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if old.done_at is not null
    or (new.id, new.kind, new.sent_to, new.invitation_id, new.challenge_id, new.recovery_id, new.call_back_id, new.step, new.owed_at)
      is distinct from
      (old.id, old.kind, old.sent_to, old.invitation_id, old.challenge_id, old.recovery_id, old.call_back_id, old.step, old.owed_at) then
    raise exception 'what a letter tells of, and how it ended, does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.sealed is not null and new.sealed is distinct from old.sealed
    and (new.top_key = old.top_key or current_user in ('gatehouse_app', 'gatehouse_worker')) then
    raise exception 'what a letter says does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.tries < old.tries or new.unanswered < old.unanswered then
    raise exception 'a try that was made is not unmade' using errcode = 'integrity_constraint_violation';
  end if;
  if new.taken_at is not null and new.taken_at is distinct from old.taken_at and (
    new.tries <> old.tries + 1 or new.unanswered <> old.unanswered + (old.taken_at is not null)::int or new.unanswered > 1
  ) then
    raise exception 'a letter is not sent a third time' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- Asked of others without being shown which call.
create function has_signed_in_by_call(subject uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from call_back c where c.person_id = subject and c.ended_as = 'signedIn')
$$;
--> statement-breakpoint
revoke all on function has_signed_in_by_call(uuid) from public;
--> statement-breakpoint
grant execute on function has_signed_in_by_call(uuid) to gatehouse_app, gatehouse_worker;
--> statement-breakpoint
grant select, insert on call_back to gatehouse_worker;
--> statement-breakpoint
grant update (tries, confirmed_at, waits_until, called_by, called_at, spoken_hash, spoken_until, ended_at, ended_as, ended_by)
  on call_back to gatehouse_worker;
--> statement-breakpoint
-- Whoever telephones sees who waits, and no hash of a code.
grant select (id, person_id, number, tries, asked_at, code_until, confirmed_at, waits_until, called_by, called_at,
  spoken_until, ended_at, ended_as, ended_by) on call_back to gatehouse_app;
--> statement-breakpoint
grant update (tries, called_by, called_at, spoken_hash, spoken_until, ended_at, ended_as, ended_by) on call_back to gatehouse_app;
--> statement-breakpoint
grant select on call_back to gatehouse_backup;
--> statement-breakpoint
alter table call_back enable row level security;
--> statement-breakpoint
alter table call_back force row level security;
--> statement-breakpoint
create policy owner_keeps on call_back to current_user using (true) with check (true);
--> statement-breakpoint
create policy system_works on call_back to gatehouse_worker using (true) with check (true);
--> statement-breakpoint
create policy backup_reads on call_back for select to gatehouse_backup using (true);
--> statement-breakpoint
create policy web_sees on call_back for select to gatehouse_app
  using (confirmed_at is not null and (select asker_may('answerCalls')));
--> statement-breakpoint
create policy web_answers on call_back for update to gatehouse_app
  using (confirmed_at is not null and (select asker_may('answerCalls'))) with check (ended_by is null or ended_by = (select asker_id()));
--> statement-breakpoint
create policy web_tells_of_calls on account_notice for insert to gatehouse_app
  with check (what = 'callDenied' and (select asker_may('answerCalls')) and exists (select from call_back c where c.person_id = about_person and c.ended_as = 'notThem'));
