-- Who wants to hear of which new reports. Retention: until it is ended; then a year without names, so that somebody can
-- still ask why something came.
create table subscription (
    -- people name it, so it is never given twice
    id integer primary key autoincrement,
    platform text not null,
    community text not null,
    channel text not null,
    -- 1 for one person's direct messages
    direct integer not null,
    -- which reports, as words of a code
    wants text not null,
    rhythm text not null,
    zone text not null,
    maker_user text,
    maker_name text,
    made_at integer not null,
    changed_user text,
    changed_name text,
    changed_at integer,
    -- why the bot paused it; absent where a person did
    paused_reason text,
    paused_user text,
    paused_name text,
    paused_at integer,
    -- absent while it is paused, and while one that goes by no clock has nothing to tell
    next_due integer,
    -- news up to this number is decided on, or older than the subscription
    decided_to integer not null,
    ended_at integer
) strict;

create index subscription_by_place on subscription (platform, channel);

create index subscription_by_due on subscription (next_due, id) where next_due is not null;

-- What is new in the record, in the order in which it is to be told. Retention: a year after it was found.
create table news (
    -- released news is given a newer number, so none is given twice
    id integer primary key autoincrement,
    report text not null,
    authority text not null,
    -- new, added or corrected
    what text not null,
    -- what was held of a corrected report, as its facts' code
    facts_before text,
    found_at integer not null,
    -- 1 while it waits for an operator, 2 if that operator dropped it
    held integer not null
) strict;

create index news_by_authority on news (authority, found_at);

create index news_by_age on news (found_at);

-- What was decided on a piece of news for a subscription. Retention: that of the news.
create table decision (
    news integer not null,
    subscription integer not null,
    -- posted, filtered or withdrawn
    outcome text not null,
    -- by which rule it was filtered, in words
    rule text,
    -- the delivery that tells it
    delivery integer,
    primary key (news, subscription)
) strict, without rowid;

create index decision_by_delivery on decision (delivery) where delivery is not null;

-- Posts planned and sent. Retention: a year after it was planned; whom a notice went to, until it was sent.
create table delivery (
    id integer primary key autoincrement,
    -- tells its messages from all others
    token text not null unique,
    subscription integer,
    -- summary; notice, to whoever made a subscription; warning, to its channel
    kind text not null,
    platform text not null,
    community text not null,
    channel text not null,
    direct integer not null,
    due integer not null,
    -- 1 if it was planned long after it was due
    late integer not null,
    planned_at integer not null,
    -- waiting, sending, sent, uncertain, failed or cancelled
    status text not null,
    -- tries that failed one after another, and since when
    attempts integer not null,
    failing_since integer,
    -- how many of all tries found the place shut
    shut integer not null,
    next_try integer,
    -- why the last try failed, to stand after "because"
    reason text,
    finished_at integer,
    -- the words of a notice or a warning
    notice text
) strict;

create index delivery_by_subscription on delivery (subscription);

create index delivery_by_age on delivery (planned_at);

create index delivery_unfinished on delivery (platform, planned_at) where finished_at is null;

-- The messages of a delivery, made once, so that every try sends the same. Retention: that of the delivery; what it
-- says, until it was sent.
create table delivery_part (
    delivery integer not null references delivery (id) on delete cascade,
    number integer not null,
    -- goes with the message, so that it can be found again
    mark text not null,
    body text,
    -- planned, sending, sent or uncertain
    status text not null,
    -- when it was sent last; what was sent before that surely did not arrive
    started_at integer,
    message_id text,
    primary key (delivery, number)
) strict, without rowid;

-- Every report that was ever in the record, and what was held of it last. Retention: for as long as there is news to be
-- told from old; it names no person.
create table report_seen (
    report text not null primary key,
    facts text not null,
    first_seen integer not null
) strict, without rowid;

-- To which publication date the record was held, for each kind of report. Retention: the same.
create table coverage_seen (
    kind text not null primary key,
    held_to text not null
) strict, without rowid;

-- Datasets whose news is noted. Retention: a year.
create table dataset_seen (
    fingerprint text not null primary key,
    seen_at integer not null
) strict, without rowid;

-- The work of db-scheduler, which wants these columns. Retention: until the delivery is finished.
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data blob,
    execution_time timestamp not null,
    picked bit not null,
    picked_by varchar(50),
    last_success timestamp,
    last_failure timestamp,
    consecutive_failures int,
    last_heartbeat timestamp,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);

create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
