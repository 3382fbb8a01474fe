package io.inyeon;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.PortInUseException;

/** Turns whatever ended a start into one sentence. What nobody foresaw keeps its stack trace, in a file. */
record FailureReport(StartupFailure failure) {

  static FailureReport of(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartupFailure failure) {
        return new FailureReport(failure);
      }
      if (cause instanceof PortInUseException inUse) {
        return new FailureReport(WebPort.taken(inUse.getPort()));
      }
      if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
        return new FailureReport(new StartupFailure(Code.DISK_FULL,
            "The disk is full; free some space, or choose another directory with --data.", thrown));
      }
    }
    return new FailureReport(new StartupFailure(Code.UNEXPECTED, unforeseen(thrown), thrown));
  }

  /** Never returns; the declared type lets callers say {@code throw} and so tell the compiler. */
  RuntimeException exit(Started started) {
    if (!started.isClosed()) { // else a signal ended the start, and the failure is only its echo
      System.err.println("inyeon: " + failure.sentence() + " [" + failure.code() + "]");
    }
    System.exit(failure.code().exitStatus());
    return failure;
  }

  private static String unforeseen(RuntimeException thrown) {
    return "Inyeon could not start for a reason nobody foresaw; please report it with the file %s."
        .formatted(write(thrown));
  }

  private static String write(RuntimeException thrown) {
    try {
      Path file = Files.createTempFile("inyeon-failure-", ".txt");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        thrown.printStackTrace(writer);
      }
      return file.toString();
    } catch (IOException e) {
      return "that could not be written (" + thrown + ")";
    }
  }
}
