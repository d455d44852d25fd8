// Every node has an id of its own; Community knows no other keys.
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT quote_id IF NOT EXISTS FOR (n:Quote) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:Thing) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT batch_id IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT schema_id IF NOT EXISTS FOR (n:Schema) REQUIRE n.id IS UNIQUE;

// The timeline is read in this order, without sorting.
CREATE INDEX event_order IF NOT EXISTS FOR (n:Event) ON (n.sort_day, n.id);

// A window: events of at most two months by their bounds, the few wider ones by the extra label.
CREATE INDEX event_possible_from IF NOT EXISTS FOR (n:Event) ON (n.possible_from);
CREATE INDEX event_possible_to IF NOT EXISTS FOR (n:Event) ON (n.possible_to);
CREATE INDEX wide_possible_from IF NOT EXISTS FOR (n:Wide) ON (n.possible_from);
CREATE INDEX wide_possible_to IF NOT EXISTS FOR (n:Wide) ON (n.possible_to);

CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type);
CREATE INDEX event_status IF NOT EXISTS FOR (n:Event) ON (n.status);
CREATE INDEX claim_published_at IF NOT EXISTS FOR (n:Claim) ON (n.published_at);
CREATE INDEX actor_code IF NOT EXISTS FOR (n:Actor) ON (n.code);
CREATE INDEX place_code IF NOT EXISTS FOR (n:Place) ON (n.code);

// Two languages in one index: accents are folded, words keep their endings.
CREATE FULLTEXT INDEX actor_names IF NOT EXISTS FOR (n:Actor)
ON EACH [n.name, n.names_fr, n.names_en]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX claim_quote IF NOT EXISTS FOR (n:Claim)
ON EACH [n.quote]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
CREATE FULLTEXT INDEX quote_text IF NOT EXISTS FOR (n:Quote)
ON EACH [n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
