-- What is news for a subscription is told by numbers, not by clocks, which may jump.

alter table subscription add column since_news integer not null default 0;

update subscription set since_news = coalesce((select max(id) from news where found_at < made_at), 0);

-- the number that released news had while it was held
alter table news add column found_as integer;

-- The newest dataset has the highest number.
alter table dataset_seen add column number integer not null default 0;

update dataset_seen set number = (select count(*) from dataset_seen as other where other.seen_at <= dataset_seen.seen_at);

-- From now on, delivery_part.started_at is when the message was sent for the first time, if it may have arrived then; it
-- is absent again once the message surely is not there.

-- Why nobody knows whether a message is there, to stand after "because". Retention: that of the message.
alter table delivery_part add column reason text;

-- A post is late by the time when it is made.
alter table delivery drop column late;

create index delivery_unfinished_by_subscription on delivery (subscription) where finished_at is null;
