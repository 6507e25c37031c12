-- What a person opened lately is asked for every page of their feed: read from their own rows, never from everybody's.
create index opened_posts_of_person on opened_posts (person_id, at) include (post_id);
