package io.inyeon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.inyeon.settings.StartupFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
  @Test
  void both_spellings_are_read() {
    assertThat(DatabaseAddress.parse("postgres://me:p%40ss:word@db.example.com:5433/cx?sslmode=require"))
        .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example.com:5433/cx?sslmode=require", Optional.of("me"),
            Optional.of("p@ss:word")));
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db/cx?user=me&password=secret").jdbcUrl())
        .isEqualTo("jdbc:postgresql://db/cx?user=me&password=secret");
  }

  @Test
  void a_password_is_never_shown() {
    assertThat(DatabaseAddress.parse("jdbc:postgresql://db/cx?user=me&password=secret").toString())
        .doesNotContain("secret");
    assertThatThrownBy(() -> DatabaseAddress.parse("mysql://me:secret@db/cx")).isInstanceOf(StartupFailure.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> DatabaseAddress.parse("postgres://me:se cret@db/cx")).isInstanceOf(StartupFailure.class)
        .hasMessageNotContaining("cret");
  }
}
