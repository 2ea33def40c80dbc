-- A session that ended stays ended, and stays: its cookie is known again when it comes back.
revoke delete on session from gatehouse_app;
--> statement-breakpoint
revoke update on session from gatehouse_app;
--> statement-breakpoint
revoke update (expires) on session from gatehouse_app;
--> statement-breakpoint
grant update (last_seen_at, ended_at, ended_why, used_after_end_at) on session to gatehouse_app;
--> statement-breakpoint
create function guard_session() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null and (new.ended_at is distinct from old.ended_at or new.ended_why is distinct from old.ended_why) then
    raise exception 'an ended session stays ended' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger session_stays_ended before update on session for each row execute function guard_session();
--> statement-breakpoint
grant select, insert on passkey to gatehouse_app;
--> statement-breakpoint
grant update (counter, backed_up, last_used_at, ended_at) on passkey to gatehouse_app;
--> statement-breakpoint
-- A removed passkey never comes back, and a counter never goes back, whatever the program says.
create function guard_passkey() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null then
    raise exception 'a removed passkey does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if new.counter < old.counter then
    raise exception 'the counter of a passkey does not go back' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger passkey_moves_one_way before update on passkey for each row execute function guard_passkey();
--> statement-breakpoint
grant select, insert, delete on challenge to gatehouse_app;
--> statement-breakpoint
grant update (spent_at) on challenge to gatehouse_app;
--> statement-breakpoint
create function guard_challenge() returns trigger language plpgsql as $$
begin
  if old.spent_at is not null then
    raise exception 'a challenge is spent once' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger challenge_is_spent_once before update on challenge for each row execute function guard_challenge();
--> statement-breakpoint
grant select, insert on signing_proof to gatehouse_app;
--> statement-breakpoint
create trigger signing_proof_is_append_only before update or delete on signing_proof for each row execute function refuse_change();
--> statement-breakpoint
create trigger signing_proof_is_never_emptied before truncate on signing_proof for each statement execute function refuse_change();
--> statement-breakpoint
-- What could ask the provider again does not outlive the session, save where the session goes on under another cookie.
create function forget_provider_session() returns trigger language plpgsql as $$
begin
  delete from provider_session where token_hash = old.token_hash;
  return null;
end $$;
--> statement-breakpoint
create trigger session_that_ended_asks_no_more after update on session for each row
  when (old.ended_at is null and new.ended_at is not null and new.ended_why <> 'steppedUp')
  execute function forget_provider_session();
