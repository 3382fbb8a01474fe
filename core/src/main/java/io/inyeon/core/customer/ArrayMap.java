package io.inyeon.core.customer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map of few entries, in the order of their keys. One that differs in an entry costs the copy of an array, where
 * a hash table would be filled anew: a state has some forty tallies, and an event changes ten of them.
 */
final class ArrayMap<V> extends AbstractMap<String, V> {
  private final String[] keys;
  private final Object[] values;

  private ArrayMap(String[] keys, Object[] values) {
    this.keys = keys;
    this.values = values;
  }

  /** @throws NullPointerException for a key or a value that is null */
  static <V> ArrayMap<V> copyOf(Map<String, V> map) {
    if (map instanceof ArrayMap<V> same) {
      return same;
    }
    TreeMap<String, V> sorted = new TreeMap<>(map);
    sorted.values().forEach(Objects::requireNonNull);
    return new ArrayMap<>(sorted.keySet().toArray(String[]::new), sorted.values().toArray());
  }

  /** With this entry instead of that of the same key, or beside the others. */
  ArrayMap<V> with(String key, V value) {
    int place = Arrays.binarySearch(keys, key);
    if (place < 0) {
      return new ArrayMap<>(opened(keys, -1 - place, key), opened(values, -1 - place, Objects.requireNonNull(value)));
    }
    Object[] changed = values.clone();
    changed[place] = Objects.requireNonNull(value);
    return new ArrayMap<>(keys, changed);
  }

  private static <T> T[] opened(T[] array, int place, T item) {
    T[] opened = Arrays.copyOf(array, array.length + 1);
    System.arraycopy(array, place, opened, place + 1, array.length - place);
    opened[place] = item;
    return opened;
  }

  @Override
  public @Nullable V get(Object key) {
    int place = key instanceof String text ? Arrays.binarySearch(keys, text) : -1;
    return place < 0 ? null : value(place);
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String text && Arrays.binarySearch(keys, text) >= 0;
  }

  @SuppressWarnings("unchecked") // only values of V are put in
  private V value(int place) {
    return (V) values[place];
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        return IntStream.range(0, keys.length).mapToObj(place -> Map.entry(keys[place], value(place))).iterator();
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }
}
