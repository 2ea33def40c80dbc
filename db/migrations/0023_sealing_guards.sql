-- A key is made once, sealed anew with another top key, and destroyed once, where two people agreed; it never comes back.
create function guard_data_key() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'keys are destroyed, not forgotten' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if exists (select 1 from erasure e where e.disclosure_id::text = new.owner and e.agreed) then
      raise exception 'an erased case gets no other key' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if old.sealed is null or new.owner <> old.owner or new.made_at <> old.made_at or (old.whole and not new.whole) then
    raise exception 'a key does not come back or change hands' using errcode = 'integrity_constraint_violation';
  end if;
  if new.sealed is null and not exists (
    select 1 from erasure e where e.disclosure_id::text = new.owner and e.agreed
  ) then
    raise exception 'two people agree before a key is destroyed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger data_key_is_kept before insert or update or delete on data_key for each row execute function guard_data_key();
--> statement-breakpoint
create trigger data_key_is_never_emptied before truncate on data_key for each statement execute function refuse_change();
--> statement-breakpoint
-- An erasure is asked for once and answered once; the tombstone says for ever who, why and under which schedule.
create function guard_erasure() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'erasures are kept' using errcode = 'integrity_constraint_violation';
  end if;
  if tg_op = 'INSERT' then
    if new.answered_by is not null then
      raise exception 'an erasure is asked for before it is answered' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end if;
  if old.answered_by is not null
    or (new.id, new.disclosure_id, new.schedule, new.due_on, new.why, new.asked_by, new.asked_as, new.asked_at)
      is distinct from
      (old.id, old.disclosure_id, old.schedule, old.due_on, old.why, old.asked_by, old.asked_as, old.asked_at) then
    raise exception 'an answered erasure does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger erasure_is_answered_once before insert or update or delete on erasure for each row execute function guard_erasure();
--> statement-breakpoint
create trigger erasure_is_never_emptied before truncate on erasure for each statement execute function refuse_change();
--> statement-breakpoint
-- What a case without a key still shows in lists goes with the key. Nothing else of it may change with that.
create function is_emptied(was disclosure, becomes disclosure) returns boolean language sql stable as $$
  select becomes.headline = 'Erased' and becomes.subjects is null and becomes.facts = '{"erased": true}'::jsonb
    and to_jsonb(becomes) - array['headline', 'subjects', 'facts', 'authoriser_email', 'version', 'updated_at']
      = to_jsonb(was) - array['headline', 'subjects', 'facts', 'authoriser_email', 'version', 'updated_at']
    and becomes.version = was.version + 1
    and exists (select 1 from data_key k where k.owner = was.id::text and k.sealed is null)
$$;
--> statement-breakpoint
drop trigger disclosure_moves_by_the_table on disclosure;
--> statement-breakpoint
create trigger disclosure_starts_by_the_table before insert on disclosure for each row execute function guard_disclosure();
--> statement-breakpoint
create trigger disclosure_moves_by_the_table before update on disclosure for each row when (not is_emptied(old, new)) execute function guard_disclosure();
--> statement-breakpoint
grant select, insert on data_key, erasure to gatehouse_app;
--> statement-breakpoint
grant update (sealed, destroyed_at) on data_key to gatehouse_app;
--> statement-breakpoint
grant update (answered_by, answered_as, answered_at, agreed) on erasure to gatehouse_app;
