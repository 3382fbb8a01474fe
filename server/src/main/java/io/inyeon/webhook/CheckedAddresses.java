package io.inyeon.webhook;

import io.inyeon.settings.Settings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Looks up where webhooks go, and lets nobody use us to reach into our own network. The client connects to the very addresses
 * that were looked at here: a name that leads elsewhere a moment later (DNS rebinding) changes nothing.
 */
@Component
class CheckedAddresses implements DnsResolver {
  /** Asks the network who has a name. */
  interface Lookup {
    InetAddress[] find(String host) throws UnknownHostException;
  }

  private final boolean all;
  private final Lookup lookup;

  @Autowired
  CheckedAddresses(Settings settings) {
    this(settings.privateWebhookTargets(), InetAddress::getAllByName);
  }

  CheckedAddresses(boolean all, Lookup lookup) {
    this.all = all;
    this.lookup = lookup;
  }

  /** Whether private addresses may be told, and without TLS. */
  boolean allowsAll() {
    return all;
  }

  /** @throws PrivateTarget when any of its addresses is not anybody's: which one would be taken is not ours to say */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.find(host);
    if (!all && !Arrays.stream(found).allMatch(PublicAddresses::contains)) {
      throw new PrivateTarget(host);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
