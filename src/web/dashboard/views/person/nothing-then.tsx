import { useAddress } from "../../address/use-address.js";
import { useTexts } from "../../language/language.js";
import { Empty } from "../../parts/answered.js";
import { personTexts } from "./texts.js";

/** Says that there is nothing, and that the chosen day may be why. */
export function NothingThen({ said }: { readonly said: string }) {
  const t = useTexts(personTexts);
  const { choices } = useAddress();
  return (
    <Empty>
      <p>
        {said} {choices.has("asOf") && t.noneThen}
      </p>
    </Empty>
  );
}
