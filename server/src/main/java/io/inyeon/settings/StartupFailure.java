package io.inyeon.settings;

import org.jspecify.annotations.Nullable;

/**
 * Why Inyeon did not start, or did not do what a command asked: a stable code, and one sentence that says what to do. The operator sees the sentence on
 * standard error, never a stack trace; the process ends with {@link Code#exitStatus()}.
 */
public final class StartupFailure extends RuntimeException {
  /** Stable names for scripts; the exit status groups them the way BSD's sysexits(3) does. */
  public enum Code {
    BAD_SETTING(64), PORT_TAKEN(69), DATA_DIRECTORY_LOCKED(73), DATA_DIRECTORY_UNUSABLE(73), DEMO_DATA(78), REAL_DATA(
        78), DISK_FULL(74), DATABASE_URL_WRONG(64), DATABASE_UNREACHABLE(69), DATABASE_REFUSED(77), DATABASE_UNSUITABLE(
            78), DATABASE_NEWER(78), DATABASE_PASSWORD_LOST(78), DATABASE_NOT_STARTED(
                70), DATABASE_NOT_MIGRATED(70), PLATFORM_UNSUPPORTED(69), BACKUP_FAILED(74), BACKUP_EXISTS(
                    73), BACKUP_MISSING(
                        66), BACKUP_DAMAGED(65), DATA_DIRECTORY_NOT_EMPTY(73), IMPORT_FAILED(65), UNEXPECTED(70);

    private final int exitStatus;

    Code(int exitStatus) {
      this.exitStatus = exitStatus;
    }

    public int exitStatus() {
      return exitStatus;
    }
  }

  private final Code code;

  public StartupFailure(Code code, String sentence) {
    this(code, sentence, null);
  }

  public StartupFailure(Code code, String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
