// Made from the classes by `npm run generate`.
CREATE CONSTRAINT `govgraph_Node_id_unique` IF NOT EXISTS FOR (n:`Node`) REQUIRE n.`id` IS UNIQUE;
CREATE INDEX `govgraph_Node_id_index` IF NOT EXISTS FOR (n:`Node`) ON (n.`id`);
CREATE INDEX `govgraph_Event_startMonth_index` IF NOT EXISTS FOR (n:`Event`) ON (n.`startMonth`);
