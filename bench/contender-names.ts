/** What contenders are called in the tables. */
export const RAW_MAPS = "driver, maps";
export const RAW_LISTS = "driver, lists";
export const ENGINE = "bare engine";
export const IN_PROCESS = "govgraph, in process";
export const OVER_HTTP = "govgraph, HTTP";
export const CACHED = "govgraph, HTTP, cached";
export const NEO4J_GRAPHQL = "@neo4j/graphql, in process";
export const NEO4J_GRAPHQL_HTTP = "@neo4j/graphql, HTTP";
export const DATALOADER = "DataLoader, in process";
export const DATALOADER_HTTP = "DataLoader, HTTP";
export const CONSTANT = "constant route, HTTP";
