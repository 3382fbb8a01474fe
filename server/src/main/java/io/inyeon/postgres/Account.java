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
  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  /** Chooses for the cluster at this path, which need not exist yet; the directory around it must. */
  static Account choose(Path cluster, int self) {
    if (self != ROOT) {
      return new Account(named() ? List.of() : NAMESPACE, self);
    }
    int owner = Trees.owner(cluster.resolveSibling("."));
    if (owner == ROOT && Files.exists(cluster)) {
      owner = Trees.owner(cluster);
    }
    if (owner == ROOT && Commands.succeeds(Commands.join(NAMESPACE, List.of("true")))) {
      return new Account(NAMESPACE, ROOT);
    }
    return other(owner == ROOT ? NOBODY : owner);
  }

  /** Whether we start PostgreSQL as somebody whom only files open to all let in. */
  boolean isOther(int self) {
    return user != self;
  }

  /** PostgreSQL asks for its user's name; a user that a container runs with may have none, but in a namespace has. */
  private static boolean named() {
    return Commands.succeeds(List.of("id", "-un"));
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
