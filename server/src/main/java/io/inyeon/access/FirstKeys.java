package io.inyeon.access;

import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import io.inyeon.settings.StartupFailure;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The two keys that are there from the start: from the environment, or made and left in the data directory. */
@Component
class FirstKeys {
  private static final Logger LOG = LoggerFactory.getLogger(FirstKeys.class);

  private final KeyTable table;
  private final InstantSource clock;

  FirstKeys(KeyTable table, InstantSource clock, Settings settings, DataDirectory data) {
    this.table = table;
    this.clock = clock;
    Token write = new Token(settings.writeKey().orElseGet(() -> data.secrets().obtain("write-key")));
    Token server = new Token(settings.serverKey().orElseGet(() -> data.secrets().obtain("server-key")));
    if (write.equals(server)) {
      throw new StartupFailure(StartupFailure.Code.BAD_SETTING,
          "INYEON_WRITE_KEY and INYEON_SERVER_KEY must differ: the write key is public.");
    }
    settings.writeKey().ifPresent(key -> table.withdrawOthers("write", write));
    settings.serverKey().ifPresent(key -> table.withdrawOthers("server", server));
    keep(write, "write", Caller.Kind.WRITE, EnumSet.of(Scope.COLLECT));
    keep(server, "server", Caller.Kind.SERVER, EnumSet.allOf(Scope.class));
  }

  private void keep(Token text, String source, Caller.Kind kind, Set<Scope> scopes) {
    String hint = hint(text);
    boolean added = table.insert(new ApiKey(UUID.randomUUID(), 0, source, source, kind, scopes, hint, Optional.empty(),
        clock.instant(), Optional.empty(), Optional.empty()), text);
    if (!added) {
      table.hint(text, hint);
    }
    if (table.hasEnded(text, clock.instant())) {
      LOG.warn("The {} key that this start was given has been replaced or revoked; give it the new one", source);
    }
  }

  static String hint(Token text) {
    return text.text().substring(Math.max(0, text.text().length() - 4));
  }
}
