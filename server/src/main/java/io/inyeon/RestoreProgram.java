package io.inyeon;

import io.inyeon.backup.BackupCommands;
import java.util.List;

/** {@code inyeon restore}. */
final class RestoreProgram {
  private RestoreProgram() {
  }

  public static void main(String[] arguments) {
    Command.run(lines -> BackupCommands.restore(List.of(arguments), System.getenv(), lines));
  }
}
