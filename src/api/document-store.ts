import type { ApolloServerOptions } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { RequestContext } from "./context.js";

type DocumentStore = NonNullable<ApolloServerOptions<RequestContext>["documentStore"]>;

/**
 * Parsed and validated documents, so that a known query costs neither again. Bounded by the length of their texts: a
 * parsed document takes some fifty times its text, and strangers decide how many different ones there are.
 */
export function createDocumentStore(maxCharacters = 1_000_000): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    max: 1_000,
    maxSize: maxCharacters,
    sizeCalculation: (document) => Math.max(1, document.loc?.end ?? 1),
  });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
