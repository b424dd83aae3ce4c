import { describeContract } from "./contract.js";
import { testStores } from "./stores.js";

for (const testStore of testStores) {
  if (testStore.available) {
    describe(testStore.name, () => describeContract(testStore, { isLasting: testStore.name !== "memory" }));
  } else {
    describe.skip(`${testStore.name}: NOT RUN, use npm run test:neo4j`, () => {
      test.todo("the contract");
    });
  }
}
