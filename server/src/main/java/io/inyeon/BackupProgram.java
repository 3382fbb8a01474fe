package io.inyeon;

import io.inyeon.backup.BackupCommands;
import java.util.List;

/** {@code inyeon backup}. */
final class BackupProgram {
  private BackupProgram() {
  }

  public static void main(String[] arguments) {
    Command.run(lines -> BackupCommands.backup(List.of(arguments), System.getenv(), lines));
  }
}
