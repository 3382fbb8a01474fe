package io.inyeon;

import java.util.function.Consumer;

/** The body of a program that does one thing and ends: what it says goes to standard output, why it failed as one sentence to
 * standard error. */
final class Command {
  private Command() {
  }

  static void run(Consumer<Consumer<String>> command) {
    try {
      command.accept(line -> System.out.println("inyeon: " + line));
    } catch (RuntimeException e) {
      throw FailureReport.of(e).exit(new Started());
    }
  }
}
