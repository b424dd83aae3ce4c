import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { type Address, type Choices, changed, hrefOf, readAddress } from "./address.js";

interface Navigation extends Address {
  /** The address of another view. */
  readonly href: (path: string, choices?: Choices) => string;
  /** The address of this view with other choices. */
  readonly hrefWith: (changes: Choices) => string;
  readonly go: (href: string, how?: "push" | "replace") => void;
  /** Makes other choices in this view. */
  readonly choose: (changes: Choices, how?: "push" | "replace") => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

/** Where the reader is and how to go elsewhere. */
export function useAddress(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useAddress is for what is inside AddressProvider");
  return navigation;
}

/** Keeps the address and what is shown together. Links are plain `<a href>`: those to our own pages are followed without loading. */
export function AddressProvider({ children }: { readonly children: ComponentChildren }) {
  const [address, setAddress] = useState(() => readAddress(window.location));

  const navigation = useMemo((): Navigation => {
    const go: Navigation["go"] = (href, how = "push") => {
      if (how === "push") window.history.pushState(null, "", href);
      else window.history.replaceState(null, "", href);
      setAddress(readAddress(window.location));
    };
    return {
      ...address,
      href: (path, choices) => hrefOf(address, path, choices),
      hrefWith: (changes) => changed(address, changes),
      go,
      choose: (changes, how) => go(changed(address, changes), how),
    };
  }, [address]);

  useEffect(() => {
    const onPop = () => setAddress(readAddress(window.location));
    const onClick = (event: MouseEvent) => {
      const href = ownLink(event);
      if (href === undefined) return;
      event.preventDefault();
      navigation.go(href);
    };
    window.addEventListener("popstate", onPop);
    document.addEventListener("click", onClick);
    return () => {
      window.removeEventListener("popstate", onPop);
      document.removeEventListener("click", onClick);
    };
  }, [navigation]);

  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

/** The address a plain click leads to, if it is one of ours and nothing asks for another window. */
function ownLink(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "" || link.hasAttribute("download") || link.origin !== window.location.origin)
    return undefined;
  // The IDE is a page of its own; a place on this page is the browser's to find.
  if (link.pathname.startsWith("/graphql") || link.getAttribute("href")?.startsWith("#")) return undefined;
  return link.pathname + link.search;
}
