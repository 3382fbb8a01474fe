package io.inyeon.log;

import java.util.List;

/**
 * Which events are wanted; an empty list wants all.
 *
 * @param names of events
 */
public record LogFilter(List<String> channels, List<String> names) {
  public static final LogFilter ALL = new LogFilter(List.of(), List.of());

  public LogFilter {
    channels = channels.stream().filter(channel -> !channel.isBlank()).toList();
    names = names.stream().filter(name -> !name.isBlank()).toList();
  }
}
