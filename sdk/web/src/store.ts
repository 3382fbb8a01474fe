/** Texts by name that outlive the page. */
export interface Store {
  read(name: string): string | null;
  /** False when there is no room. */
  write(name: string, text: string): boolean;
  remove(name: string): void;
  /** In order. */
  names(prefix: string): string[];
}

/** For a browser that keeps nothing, and for tests. */
export function memoryStore(): Store {
  const texts = new Map<string, string>();
  return {
    read: name => texts.get(name) ?? null,
    write: (name, text) => {
      texts.set(name, text);
      return true;
    },
    remove: name => void texts.delete(name),
    names: prefix => [...texts.keys()].filter(name => name.startsWith(prefix)).sort(),
  };
}

function storeIn(storage: Storage): Store {
  return {
    read: name => storage.getItem(name),
    write: (name, text) => {
      try {
        storage.setItem(name, text);
        return true;
      } catch {
        return false; // full, or forbidden
      }
    },
    remove: name => storage.removeItem(name),
    names: prefix => Object.keys(storage).filter(name => name.startsWith(prefix)).sort(),
  };
}

/** Reading only: nothing may be written before there is a consent, not even to try. */
export function browserStore(): Store {
  try {
    return storeIn(globalThis.localStorage);
  } catch {
    return memoryStore();
  }
}

export function readJson<T>(store: Store, name: string): T | undefined {
  try {
    return JSON.parse(store.read(name) ?? 'null') ?? undefined;
  } catch {
    return undefined; // somebody else's
  }
}
