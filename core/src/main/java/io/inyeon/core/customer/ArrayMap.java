package io.inyeon.core.customer;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map of few entries, in the order of their keys' hashes, which texts remember. One that differs in some entries costs
 * the copy of an array, where a hash table would be filled anew: a state has some forty tallies, and an event changes ten of them.
 */
final class ArrayMap<V> extends AbstractMap<String, V> {
  private static final Comparator<String> ORDER = Comparator.comparingInt(String::hashCode)
      .thenComparing(Comparator.naturalOrder());

  private final String[] keys;
  private final int[] hashes;
  private final Object[] values;

  private ArrayMap(String[] keys, int[] hashes, Object[] values) {
    this.keys = keys;
    this.hashes = hashes;
    this.values = values;
  }

  /** @throws NullPointerException for a key or a value that is null */
  static <V> ArrayMap<V> copyOf(Map<String, V> map) {
    if (map instanceof ArrayMap<V> same) {
      return same;
    }
    String[] keys = map.keySet().toArray(String[]::new);
    Arrays.sort(keys, ORDER);
    Object[] values = new Object[keys.length];
    Arrays.setAll(values, place -> Objects.requireNonNull(map.get(keys[place])));
    return new ArrayMap<>(keys, Arrays.stream(keys).mapToInt(String::hashCode).toArray(), values);
  }

  /** As of {@link Arrays#binarySearch(int[], int)}, with texts of one hash told apart. */
  private static int place(String[] keys, int[] hashes, String key) {
    int hash = key.hashCode();
    int place = Arrays.binarySearch(hashes, hash);
    if (place < 0 || keys[place].equals(key)) {
      return place;
    }
    return Arrays.binarySearch(keys, key, ORDER);
  }

  /** Several entries, changed one after the other: two arrays are copied for all of them. */
  final class Edit {
    private String[] names = keys;
    private int[] marks = hashes;
    private Object[] contents = values.clone();

    /** @param change of what is there under the key, or of {@code otherwise} */
    void change(String key, V otherwise, UnaryOperator<V> change) {
      int place = place(names, marks, key);
      if (place < 0) {
        names = opened(names, -1 - place, key);
        marks = Arrays.stream(names).mapToInt(String::hashCode).toArray();
        contents = opened(contents, -1 - place, Objects.requireNonNull(change.apply(otherwise)));
      } else {
        contents[place] = Objects.requireNonNull(change.apply(value(contents[place])));
      }
    }

    /** The edit is over with it. */
    ArrayMap<V> done() {
      return new ArrayMap<>(names, marks, contents);
    }
  }

  Edit edit() {
    return new Edit();
  }

  private static <T> T[] opened(T[] array, int place, T item) {
    T[] opened = Arrays.copyOf(array, array.length + 1);
    System.arraycopy(array, place, opened, place + 1, array.length - place);
    opened[place] = item;
    return opened;
  }

  @Override
  public @Nullable V get(Object key) {
    int place = key instanceof String text ? place(keys, hashes, text) : -1;
    return place < 0 ? null : value(values[place]);
  }

  @Override
  public boolean containsKey(Object key) {
    return key instanceof String text && place(keys, hashes, text) >= 0;
  }

  @SuppressWarnings("unchecked") // only values of V are put in
  private V value(Object content) {
    return (V) content;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, V>> iterator() {
        return IntStream.range(0, keys.length).mapToObj(place -> Map.entry(keys[place], value(values[place])))
            .iterator();
      }

      @Override
      public int size() {
        return keys.length;
      }
    };
  }
}
