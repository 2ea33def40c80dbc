-- What was owed before is owed still.
insert into letter (id, kind, sent_to, recovery_id, step, owed_at, due_at, tries, done_at, ended_as)
  select id, 'recoveryNotice', sent_to, recovery_id, step, owed_at, owed_at, tries, sent_at, case when sent_at is not null then 'sent' end
  from recovery_letter on conflict do nothing;
--> statement-breakpoint
-- A letter is claimed before it is sent, by one at a time; one that nobody answered is sent once more and never again.
create function guard_letter() returns trigger language plpgsql as $$
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
    or (new.id, new.kind, new.sent_to, new.invitation_id, new.challenge_id, new.recovery_id, new.step, new.owed_at)
      is distinct from
      (old.id, old.kind, old.sent_to, old.invitation_id, old.challenge_id, old.recovery_id, old.step, old.owed_at) then
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
create trigger letter_ends_once before insert or update or delete on letter for each row execute function guard_letter();
--> statement-breakpoint
create trigger letter_is_never_emptied before truncate on letter for each statement execute function refuse_change();
--> statement-breakpoint
grant insert on letter to gatehouse_app, gatehouse_worker;
--> statement-breakpoint
-- How many were told of a step, and never whom or what.
grant select (recovery_id, step, ended_as) on letter to gatehouse_app;
--> statement-breakpoint
grant select on letter to gatehouse_worker, gatehouse_backup;
--> statement-breakpoint
grant update (due_at, taken_at, tries, unanswered, done_at, ended_as, sealed, top_key) on letter to gatehouse_worker;
--> statement-breakpoint
alter table letter enable row level security;
--> statement-breakpoint
alter table letter force row level security;
--> statement-breakpoint
create policy owner_keeps on letter to current_user using (true) with check (true);
--> statement-breakpoint
create policy system_works on letter to gatehouse_worker using (true) with check (true);
--> statement-breakpoint
create policy backup_reads on letter for select to gatehouse_backup using (true);
--> statement-breakpoint
create policy web_sees on letter for select to gatehouse_app using (exists (select from recovery r where r.id = recovery_id));
--> statement-breakpoint
-- The link of one's own invitation, to where it was sent; and notices of a recovery that one has to do with.
create policy web_owes on letter for insert to gatehouse_app with check (
  (kind = 'recoveryNotice' and exists (select from recovery r where r.id = recovery_id))
  or (kind in ('invitation', 'recoveryLink') and exists (select from enrolment_invitation i
    where i.id = invitation_id and i.invited_by = (select asker_id()) and i.sent_to = letter.sent_to
      and (i.recovery_id is not null) = (kind = 'recoveryLink'))));
