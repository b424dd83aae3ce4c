/** A graph for a store that takes a whole one at once: every node is there before a relationship says its id. */
export type BulkRow = BulkNode | BulkRelationship;

export interface BulkNode {
  readonly kind: "node";
  readonly labels: readonly string[];
  /** Unique among all nodes; stands among the properties too. */
  readonly id: string;
  readonly properties: BulkProperties;
}

export interface BulkRelationship {
  readonly kind: "relationship";
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: BulkProperties;
}

type BulkProperties = Readonly<Record<string, BulkValue>>;
export type BulkValue = string | number | boolean | readonly string[];
