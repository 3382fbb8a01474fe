package io.inyeon.core.customer;

import java.time.Instant;

/** The last word on one endpoint, channel and purpose. */
public record ConsentState(String channel, String purpose, String endpoint, boolean granted, Instant effectiveAt) {
  boolean isAbout(String aChannel, String aPurpose, String anEndpoint) {
    return channel.equals(aChannel) && purpose.equals(aPurpose) && endpoint.equals(anEndpoint);
  }

  boolean isAboutSameAs(ConsentState other) {
    return isAbout(other.channel, other.purpose, other.endpoint);
  }
}
