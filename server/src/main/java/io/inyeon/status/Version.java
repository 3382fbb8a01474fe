package io.inyeon.status;

import java.util.Optional;

/** Which Inyeon this is: what the build wrote into the manifest. */
final class Version {
  static final String CURRENT = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
      .orElse("development");

  private Version() {
  }
}
