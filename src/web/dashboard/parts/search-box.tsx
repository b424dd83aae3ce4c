import { useEffect, useMemo, useState } from "preact/hooks";
import { pathOf } from "../address/things.js";
import { useAddress } from "../address/use-address.js";
import type { NodeKind } from "../data/enums.js";
import { useQuery } from "../data/use-query.js";
import { useLanguage, useTexts } from "../language/language.js";
import { Combobox, type Suggestion } from "./combobox.js";
import { detailOf, labelOf, shownAt } from "./hits.js";
import { type Hit, Named, Search } from "./search.query.js";
import { partTexts } from "./texts.js";

const TYPING_MS = 150;

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly slash?: boolean;
}

/** Searches everything: a suggestion leads to its view, Enter alone to all hits. */
export function SearchBox({ label, placeholder, slash = false }: SearchBoxProps) {
  const { href, go } = useAddress();
  const [text, setText] = useState("");
  const found = useSuggestions(text);
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder={placeholder}
      text={text}
      onText={setText}
      suggestions={found?.suggestions}
      slash={slash}
      onChoose={({ id }) => {
        setText("");
        const hit = found?.hits.find((each) => each.id === id);
        if (hit) go(href(pathOf(shownAt(hit))));
      }}
      onEnter={(words) => {
        if (words.trim() !== "") go(href("/search", { q: words.trim() }));
      }}
    />
  );
}

interface PickerProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly kinds: readonly NodeKind[];
  /** The id of what is chosen. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** Chooses one thing by its name, as it is typed. */
export function Picker({ label, placeholder, kinds, value, onChange }: PickerProps) {
  const name = useName(value);
  // What is typed until something is chosen; undefined shows what is chosen.
  const [typed, setTyped] = useState<string>();
  const found = useSuggestions(typed ?? "", kinds);
  return (
    <Combobox
      label={label}
      {...(placeholder !== undefined && { placeholder })}
      text={typed ?? name}
      onText={(text) => {
        setTyped(text === "" ? undefined : text);
        if (text === "" && value !== undefined) onChange(undefined);
      }}
      suggestions={found?.suggestions}
      onChoose={({ id }) => {
        setTyped(undefined);
        onChange(id);
      }}
    />
  );
}

/** What the thing of an id is called; the id where there is none, and nothing while that is being asked. */
export function useName(id: string | undefined): string {
  const answer = useQuery(Named, id === undefined ? undefined : { id });
  if (id === undefined || answer.status === "asking") return "";
  return answer.status === "answered" && answer.data.node ? labelOf(answer.data.node) : id;
}

interface Found {
  readonly hits: readonly Hit[];
  readonly suggestions: readonly Suggestion[];
}

/** What a search finds for what is being typed, once the typing pauses. */
function useSuggestions(text: string, kinds?: readonly NodeKind[]): Found | undefined {
  const language = useLanguage();
  const t = useTexts(partTexts);
  const asked = useSettled(text.trim());
  const answer = useQuery(Search, asked === "" || text.trim() === "" ? undefined : { text: asked, first: 8, ...(kinds && { kinds }) });
  const data = answer.status === "answered" ? answer.data : answer.status === "asking" ? answer.before : undefined;
  return useMemo(() => {
    if (!data?.search || text.trim() === "") return undefined;
    const suggestions = data.search.map(({ node, matched }) => {
      const label = labelOf(node);
      const detail = detailOf(node, language);
      return { id: node.id, label, detail: label.includes(matched) ? detail : `${detail} · ${t.matched} “${matched}”` };
    });
    return { hits: data.search.map(({ node }) => node), suggestions };
  }, [data, language, t, text]);
}

/** The text once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
