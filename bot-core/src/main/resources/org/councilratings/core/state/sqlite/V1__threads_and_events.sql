-- Times are milliseconds since 1970 in UTC, from the clock of the process that wrote them.

-- Thread memory: what was said last in each thread. Retention: 24 hours after that turn.
create table turn (
    -- where it was said: the platform's ids, as the adapter joins them
    thread text not null primary key,
    kept_at integer not null,
    -- the code of the question answered last
    question text,
    -- three-digit LA codes with a space between, the last spoken of last
    authorities text not null,
    -- a text that lacked its council: the only words of a person that are kept
    unfinished text
) strict, without rowid;

create index turn_by_age on turn (kept_at);

-- What a thread was offered last. Retention: that of its turn, with which it goes.
create table turn_choice (
    thread text not null references turn (thread) on delete cascade,
    number integer not null,
    label text not null,
    choice_key text not null,
    -- its code
    question text not null,
    primary key (thread, number)
) strict, without rowid;

-- Events of the platforms that were taken up, so that none is answered twice. Retention: one hour.
create table event_seen (
    event_key text not null primary key,
    seen_at integer not null
) strict, without rowid;

create index event_seen_by_age on event_seen (seen_at);
