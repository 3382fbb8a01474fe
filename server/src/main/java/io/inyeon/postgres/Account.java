package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The account PostgreSQL runs under, as the command that precedes its own. PostgreSQL refuses to run as root; so where
 * we are root we take, in this order,
 *
 * <ol>
 * <li>a user namespace, in which root is nobody: its files stay root's;
 * <li>user 65534 (or whoever owns the cluster), where containers forbid namespaces: the cluster is given to that user.
 * </ol>
 *
 * @param user who must own the cluster's files
 */
record Account(List<String> prefix, int user) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;

  /** Chooses for the cluster at this path, which need not exist yet. */
  static Account choose(Path cluster, int self) {
    if (self != ROOT) {
      return new Account(List.of(), self);
    }
    int owner = Files.exists(cluster) ? Trees.owner(cluster) : ROOT;
    if (owner == ROOT && Commands.succeeds(List.of("unshare", "-U", "true"))) {
      return new Account(List.of("unshare", "-U"), ROOT);
    }
    return other(owner == ROOT ? NOBODY : owner);
  }

  /** Gives the tree to the account where it is not the account's already. */
  void own(Path tree) {
    try {
      if (Trees.owner(tree) != user) {
        Trees.give(tree, user);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The data directory is closed to everybody but root, and so may be the way to it (/root is); the capability lets the
   * server pass. It is not root for all that: it cannot change owners, load modules or trace processes.
   */
  private static Account other(int user) {
    List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups",
        "--inh-caps=+dac_override", "--ambient-caps=+dac_override");
    if (Commands.succeeds(Commands.join(prefix, List.of("true")))) {
      return new Account(prefix, user);
    }
    throw new StartupFailure(Code.PLATFORM_UNSUPPORTED,
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here; start Inyeon as an ordinary user.");
  }
}
